/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-section.h"

#include <glib/gi18n-lib.h>

#include "diary-body-view.h"

struct _DiaryBodySection
{
  AdwBin parent_instance;

  GtkLabel *readout;
  DiaryBodyView *view;
  GtkLabel *beside;
};

G_DEFINE_FINAL_TYPE (DiaryBodySection, diary_body_section, ADW_TYPE_BIN)

static void
update_readout (DiaryBodySection *self)
{
  const char *caption = diary_body_view_get_caption (self->view);

  gtk_label_set_label (self->readout,
                       caption ? caption : _ ("Point at a place to see how many episodes it had."));
}

static void
diary_body_section_class_init (DiaryBodySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_BODY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-body-section.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryBodySection, readout);
  gtk_widget_class_bind_template_child (widget_class, DiaryBodySection, view);
  gtk_widget_class_bind_template_child (widget_class, DiaryBodySection, beside);
  gtk_widget_class_bind_template_callback (widget_class, update_readout);
}

static void
diary_body_section_init (DiaryBodySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_readout (self);
}

/**
 * diary_body_section_update:
 * @self: a section
 * @counts: (nullable): what to show
 *
 * Shows @counts, or hides the section without any. Where they say what is shown already, the
 * keyboard stays where it is.
 */
void
diary_body_section_update (DiaryBodySection *self, DiaryBodyCounts *counts)
{
  g_autofree char *beside = NULL;

  g_return_if_fail (DIARY_IS_BODY_SECTION (self));
  g_return_if_fail (counts == NULL || DIARY_IS_BODY_COUNTS (counts));

  gtk_widget_set_visible (GTK_WIDGET (self), counts != NULL);
  if (counts == NULL || diary_body_counts_equal (diary_body_view_get_counts (self->view), counts))
    return;
  diary_body_view_set_counts (self->view, counts);
  beside = diary_body_counts_list_beside (counts);
  gtk_label_set_label (self->beside, beside ? beside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->beside), beside != NULL);
}
