/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryEpisodeQuery:
 * @from: the first local date wanted, or %DIARY_DATE_NONE
 * @to: the last local date wanted, or %DIARY_DATE_NONE
 * @site: a canonical key of the vocabulary, or %NULL for every site
 * @kind: a canonical key of the vocabulary, or %NULL for every kind
 * @text: words looked for in the place's name and the note, whatever their case, or %NULL
 *
 * Which episodes are wanted. A query of zeros wants all of them.
 */
typedef struct
{
  DiaryDate from;
  DiaryDate to;
  const char *site;
  const char *kind;
  char *text;
} DiaryEpisodeQuery;

#define DIARY_TYPE_EPISODE_QUERY (diary_episode_query_get_type ())
GType              diary_episode_query_get_type (void);
DiaryEpisodeQuery *diary_episode_query_copy     (const DiaryEpisodeQuery *query);
void               diary_episode_query_free     (DiaryEpisodeQuery       *query);
gboolean           diary_episode_query_equal    (const DiaryEpisodeQuery *a,
                                                 const DiaryEpisodeQuery *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryEpisodeQuery, diary_episode_query_free)

G_END_DECLS
