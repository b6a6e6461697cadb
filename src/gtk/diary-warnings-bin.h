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
 * "failed": shows that it could not be found out, which @text says. Returns: what shows it. */
struct _DiaryWarningsBinClass
{
  AdwBinClass parent_class;

  void (*loaded) (DiaryWarningsBin *self, DiaryWarningsModel *model);
  GtkWidget *(*failed) (DiaryWarningsBin *self, DiaryWarningsModel *model, const char *text);
};

G_END_DECLS
