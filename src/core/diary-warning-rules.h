/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-warnings-view.h"

G_BEGIN_DECLS

#define DIARY_WARNING_RULE_MAX_SIGNS   5
#define DIARY_WARNING_RULE_MAX_SOURCES 6

/**
 * DiaryWarningRule:
 * @id: its name for programs, which never changes
 * @level: how serious it is; some rules make it more serious
 * @find: what judges it
 * @signs: the signs it looks at, if these alone can meet it
 * @title: what it is called, untranslated
 * @recorded: what was recorded, untranslated
 * @reason: why that matters and who says so, untranslated
 * @advice: what to do, untranslated; what every warning of the level asks for stands before it
 * @emergency: (nullable): when not to wait for a doctor, untranslated; it stands after
 *   @advice, but first of all where the level is urgent
 * @limits: what it does not mean, untranslated
 * @sources: the titles of the articles and guidelines that it follows
 *
 * A rule of what is worth a doctor's time.
 */
struct _DiaryWarningRule
{
  const char *id;
  DiaryWarningLevel level;
  DiaryWarningsFind find;
  const char *signs[DIARY_WARNING_RULE_MAX_SIGNS];
  const char *title;
  const char *recorded;
  const char *reason;
  const char *advice;
  const char *emergency;
  const char *limits;
  const char *sources[DIARY_WARNING_RULE_MAX_SOURCES];
};

const DiaryWarningRule *diary_warning_rules_get  (size_t     *n_rules);
const DiaryWarningRule *diary_warning_rules_find (const char *id);

G_END_DECLS
