/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "diary-combo.h"
#include "diary-filter-pill.h"
#include "diary-platform.h"
#include "diary-vocabulary.h"

struct _DiaryHistoryFilterBar
{
  AdwBin parent_instance;

  DiaryHistoryFilter *filter;
  GtkEditable *entry;
  GtkWidget *filter_button;
  AdwComboRow *site_row;
  AdwComboRow *kind_row;
  AdwComboRow *period_row;
};

typedef enum
{
  PROP_FILTER = 1,
} DiaryHistoryFilterBarProperty;

static GParamSpec *properties[PROP_FILTER + 1];

G_DEFINE_FINAL_TYPE (DiaryHistoryFilterBar, diary_history_filter_bar, ADW_TYPE_BIN)

/* --- What the pills say --- */

static gboolean
has_choice (GObject *object, const char *site, const char *kind, DiaryPeriod period, DiaryDate day)
{
  return site != NULL || kind != NULL || period != DIARY_PERIOD_ALL || day != DIARY_DATE_NONE;
}

static char *
get_site_text (GObject *object, const char *site)
{
  return g_strdup (diary_vocabulary_label (DIARY_TERMS_SITES, site));
}

static char *
get_kind_text (GObject *object, const char *kind)
{
  return g_strdup (diary_vocabulary_label (DIARY_TERMS_KINDS, kind));
}

static char *
get_period_text (GObject *object, DiaryPeriod period)
{
  return period != DIARY_PERIOD_ALL ? g_strdup (diary_period_get_label (period)) : NULL;
}

static char *
get_day_text (GObject *object, DiaryDate day)
{
  return day != DIARY_DATE_NONE ? diary_date_format_locale (day) : NULL;
}

/* The pill that had the focus is gone. */
static void
on_site_pill (DiaryHistoryFilterBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  diary_history_filter_set_site (self->filter, NULL);
}

static void
on_kind_pill (DiaryHistoryFilterBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  diary_history_filter_set_kind (self->filter, NULL);
}

static void
on_period_pill (DiaryHistoryFilterBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  diary_history_filter_set_period (self->filter, DIARY_PERIOD_ALL);
}

static void
on_day_pill (DiaryHistoryFilterBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  diary_history_filter_set_day (self->filter, DIARY_DATE_NONE);
}

/* --- The entry --- */

static void
on_search_changed (DiaryHistoryFilterBar *self)
{
  diary_history_filter_set_text (self->filter, gtk_editable_get_text (self->entry));
}

static void
on_stop_search (DiaryHistoryFilterBar *self)
{
  gtk_editable_set_text (self->entry, "");
}

static void
on_text_changed (DiaryHistoryFilterBar *self)
{
  const char *text = diary_history_filter_get_text (self->filter);

  if (!g_str_equal (gtk_editable_get_text (self->entry), text))
    gtk_editable_set_text (self->entry, text);
}

/* --- The rows of the popover: the first choice leaves nothing out, the others are the terms --- */

static gboolean
key_to_row (GBinding *binding, const GValue *key, GValue *row, gpointer list)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (GPOINTER_TO_INT (list), &n_terms);
  guint selected = 0;

  for (size_t i = 0; i < n_terms; i++)
    {
      if (g_strcmp0 (terms[i].key, g_value_get_string (key)) == 0)
        selected = (guint) i + 1;
    }
  g_value_set_uint (row, selected);

  return TRUE;
}

static gboolean
row_to_key (GBinding *binding, const GValue *row, GValue *key, gpointer list)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (GPOINTER_TO_INT (list), &n_terms);
  guint selected = g_value_get_uint (row);

  if (selected > 0 && selected <= n_terms)
    g_value_set_static_string (key, terms[selected - 1].key);

  return TRUE;
}

static gboolean
period_to_row (GBinding *binding, const GValue *period, GValue *row, gpointer user_data)
{
  g_value_set_uint (row, (guint) g_value_get_enum (period));

  return TRUE;
}

static gboolean
row_to_period (GBinding *binding, const GValue *row, GValue *period, gpointer user_data)
{
  g_value_set_enum (period, (int) MIN (g_value_get_uint (row), DIARY_PERIOD_YEAR));

  return TRUE;
}

static void
bind_terms (DiaryHistoryFilterBar *self,
            AdwComboRow *row,
            const char *property,
            DiaryTermList list,
            const char *all)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  gtk_string_list_append (labels, all);
  for (size_t i = 0; i < n_terms; i++)
    gtk_string_list_append (labels, diary_term_get_label (&terms[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  g_object_bind_property_full (self->filter, property, row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, key_to_row,
                               row_to_key, GINT_TO_POINTER (list), NULL);
  diary_combo_speak (row);
}

static void
bind_periods (DiaryHistoryFilterBar *self)
{
  g_autoptr (GListModel) labels = diary_period_list_labels ();

  adw_combo_row_set_model (self->period_row, labels);
  g_object_bind_property_full (self->filter, "period", self->period_row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, period_to_row,
                               row_to_period, NULL, NULL);
  diary_combo_speak (self->period_row);
}

/* --- The class --- */

/* On its way out the keyboard would be given to the bar, and by that to where it was. */
static gboolean
diary_history_filter_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static gboolean
diary_history_filter_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIARY_HISTORY_FILTER_BAR (widget)->entry));
}

static void
diary_history_filter_bar_get_property (GObject *object,
                                       guint property_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  switch ((DiaryHistoryFilterBarProperty) property_id)
    {
    case PROP_FILTER:
      g_value_set_object (value, DIARY_HISTORY_FILTER_BAR (object)->filter);
      break;
    }
}

static void
diary_history_filter_bar_class_init (DiaryHistoryFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_history_filter_bar_get_property;
  widget_class->focus = diary_history_filter_bar_focus;
  widget_class->grab_focus = diary_history_filter_bar_grab_focus;

  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, DIARY_TYPE_HISTORY_FILTER,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DIARY_TYPE_FILTER_PILL);
  g_type_ensure (DIARY_TYPE_HISTORY_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-history-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryFilterBar, filter);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryFilterBar, entry);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryFilterBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryFilterBar, site_row);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryFilterBar, kind_row);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryFilterBar, period_row);
  gtk_widget_class_bind_template_callback (widget_class, has_choice);
  gtk_widget_class_bind_template_callback (widget_class, get_site_text);
  gtk_widget_class_bind_template_callback (widget_class, get_kind_text);
  gtk_widget_class_bind_template_callback (widget_class, get_period_text);
  gtk_widget_class_bind_template_callback (widget_class, get_day_text);
  gtk_widget_class_bind_template_callback (widget_class, on_site_pill);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_pill);
  gtk_widget_class_bind_template_callback (widget_class, on_period_pill);
  gtk_widget_class_bind_template_callback (widget_class, on_day_pill);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
diary_history_filter_bar_init (DiaryHistoryFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_platform_set_label (self->filter_button, _ ("Filter"));
  diary_platform_set_label (
      gtk_widget_get_ancestor (GTK_WIDGET (self->site_row), GTK_TYPE_LIST_BOX), _ ("Filter"));
  bind_terms (self, self->site_row, "site", DIARY_TERMS_SITES, _ ("Every place"));
  bind_terms (self, self->kind_row, "kind", DIARY_TERMS_KINDS, _ ("Every kind"));
  bind_periods (self);
  g_signal_connect_object (self->filter, "notify::text", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * diary_history_filter_bar_get_filter:
 *
 * Returns: (transfer none): what the person looks for
 */
DiaryHistoryFilter *
diary_history_filter_bar_get_filter (DiaryHistoryFilterBar *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_FILTER_BAR (self), NULL);

  return self->filter;
}
