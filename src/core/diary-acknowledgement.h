/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"
#include "diary-warning.h"

G_BEGIN_DECLS

#define DIARY_TYPE_ACKNOWLEDGEMENT (diary_acknowledgement_get_type ())
G_DECLARE_FINAL_TYPE (DiaryAcknowledgement,
                      diary_acknowledgement,
                      DIARY,
                      ACKNOWLEDGEMENT,
                      DiaryRecord)

/* "My doctor knows": from its date on, a warning is not shown until there is something new. */
DiaryAcknowledgement *diary_acknowledgement_new     (DiaryDate           date,
                                                     const char         *warning);
DiaryAcknowledgement *diary_acknowledgement_new_for (DiaryDate           date,
                                                     const DiaryWarning *warning);

DiaryDate   diary_acknowledgement_get_date     (DiaryAcknowledgement *self);
void        diary_acknowledgement_set_date     (DiaryAcknowledgement *self,
                                                DiaryDate             date);
const char *diary_acknowledgement_get_warning  (DiaryAcknowledgement *self);
void        diary_acknowledgement_set_warning  (DiaryAcknowledgement *self,
                                                const char           *warning);
const char *diary_acknowledgement_get_site     (DiaryAcknowledgement *self);
void        diary_acknowledgement_set_site     (DiaryAcknowledgement *self,
                                                const char           *site);
const char *diary_acknowledgement_get_side     (DiaryAcknowledgement *self);
void        diary_acknowledgement_set_side     (DiaryAcknowledgement *self,
                                                const char           *side);
const char *diary_acknowledgement_get_medicine (DiaryAcknowledgement *self);
void        diary_acknowledgement_set_medicine (DiaryAcknowledgement *self,
                                                const char           *medicine);

G_END_DECLS
