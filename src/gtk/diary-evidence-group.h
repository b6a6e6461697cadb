/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-warning.h"

G_BEGIN_DECLS

#define DIARY_TYPE_EVIDENCE_GROUP (diary_evidence_group_get_type ())
G_DECLARE_FINAL_TYPE (DiaryEvidenceGroup,
                      diary_evidence_group,
                      DIARY,
                      EVIDENCE_GROUP,
                      AdwPreferencesGroup)

/* What a warning rests on, the newest first. Of a long list only the beginning is shown until the
 * rest is asked for.
 *
 * Signal "opened" (const DiaryEvidence *evidence): a piece of it was chosen. */

GtkWidget *diary_evidence_group_new  (void);
void       diary_evidence_group_show (DiaryEvidenceGroup *self,
                                      const GArray       *evidence);

G_END_DECLS
