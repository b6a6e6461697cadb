/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-warnings-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WARNINGS_BIN (diary_warnings_bin_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryWarningsBin, diary_warnings_bin, DIARY, WARNINGS_BIN, AdwBin)

/* What shows the warnings of the window it is in, which are kept up to date while it is seen.
 *
 * "loaded": shows what @model holds now, which may be nothing.
 * "failed": says that it could not be found out. */
struct _DiaryWarningsBinClass
{
  AdwBinClass parent_class;

  void (*loaded) (DiaryWarningsBin *self, DiaryWarningsModel *model);
  void (*failed) (DiaryWarningsBin *self, DiaryWarningsModel *model, const GError *error);
};

G_END_DECLS
