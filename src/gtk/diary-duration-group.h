/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-episode.h"

G_BEGIN_DECLS

#define DIARY_TYPE_DURATION_GROUP (diary_duration_group_get_type ())
G_DECLARE_FINAL_TYPE (DiaryDurationGroup,
                      diary_duration_group,
                      DIARY,
                      DURATION_GROUP,
                      AdwPreferencesGroup)

/* Signal "started", signal "stopped": the stopwatch's button was pressed. Nothing is shown as
 * running or stopped until it is set to be so, once it is saved. */

void     diary_duration_group_set_episode  (DiaryDurationGroup *self,
                                            DiaryEpisode       *episode);
gboolean diary_duration_group_get_duration (DiaryDurationGroup *self,
                                            gint64             *seconds);

G_END_DECLS
