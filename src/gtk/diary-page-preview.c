/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-page-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-platform.h"

/* Wider than a preferences page makes anything, even with large text: what can become higher than
 * it is by nature is measured wrongly there. In pixels. */
#define NATURAL_WIDTH 1200

struct _DiaryPagePreview
{
  GtkWidget parent_instance;

  DiaryDocument *document;
  int page; /* from 0 on */
};

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_PAGE,
} DiaryPagePreviewProperty;

static GParamSpec *properties[PROP_PAGE + 1];

G_DEFINE_FINAL_TYPE (DiaryPagePreview, diary_page_preview, GTK_TYPE_WIDGET)

static void
update_label (DiaryPagePreview *self)
{
  int n_pages = diary_page_preview_get_n_pages (self);
  g_autofree char *label = NULL;

  if (n_pages == 0)
    label = g_strdup (_ ("No page yet"));
  else
    label = g_strdup_printf (_ ("Page %d of %d"), self->page + 1, n_pages);
  diary_platform_set_label (GTK_WIDGET (self), label);
}

/* --- Keys --- */

/* Beyond the last page the key is for what is around it. */
static gboolean
on_turn (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  DiaryPagePreview *self = DIARY_PAGE_PREVIEW (widget);
  int page = self->page + g_variant_get_int32 (by);

  if (page < 0 || page >= diary_page_preview_get_n_pages (self))
    return FALSE;
  diary_page_preview_set_page (self, page);

  return TRUE;
}

/* --- The class --- */

static GtkSizeRequestMode
diary_page_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
diary_page_preview_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  DiaryPagePreview *self = DIARY_PAGE_PREVIEW (widget);
  int width = for_size > 0 ? for_size : NATURAL_WIDTH;
  DiaryPaper paper;

  *minimum = 0;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  if (self->document != NULL)
    paper = *diary_document_get_paper (self->document);
  else
    diary_paper_init_locale (&paper);
  *minimum = *natural = (int) ceil (width * paper.height / paper.width);
}

/* Paper is white, whatever the colours of the desktop are. */
static void
diary_page_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DiaryPagePreview *self = DIARY_PAGE_PREVIEW (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const GdkRGBA white = { 1, 1, 1, 1 };
  double scale;
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->document == NULL)
    return;

  scale = width / diary_document_get_paper (self->document)->width;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, scale, scale);
  diary_document_paint (self->document, cr, self->page);
  cairo_destroy (cr);
}

static void
diary_page_preview_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  DiaryPagePreview *self = DIARY_PAGE_PREVIEW (object);

  switch ((DiaryPagePreviewProperty) property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PAGE:
      g_value_set_int (value, self->page);
      break;
    }
}

static void
diary_page_preview_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  DiaryPagePreview *self = DIARY_PAGE_PREVIEW (object);

  switch ((DiaryPagePreviewProperty) property_id)
    {
    case PROP_DOCUMENT:
      diary_page_preview_set_document (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      diary_page_preview_set_page (self, g_value_get_int (value));
      break;
    }
}

static void
diary_page_preview_dispose (GObject *object)
{
  g_clear_object (&DIARY_PAGE_PREVIEW (object)->document);

  G_OBJECT_CLASS (diary_page_preview_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int by;
  } keys[] = {
    { GDK_KEY_Page_Up, -1 },
    { GDK_KEY_KP_Page_Up, -1 },
    { GDK_KEY_Page_Down, 1 },
    { GDK_KEY_KP_Page_Down, 1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, on_turn, "i", keys[i].by);
}

static void
diary_page_preview_class_init (DiaryPagePreviewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_page_preview_get_property;
  object_class->set_property = diary_page_preview_set_property;
  object_class->dispose = diary_page_preview_dispose;
  widget_class->get_request_mode = diary_page_preview_get_request_mode;
  widget_class->measure = diary_page_preview_measure;
  widget_class->snapshot = diary_page_preview_snapshot;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, DIARY_TYPE_DOCUMENT,
                                                   flags);
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "diary-page-preview");
}

static void
diary_page_preview_init (DiaryPagePreview *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  update_label (self);
}

GtkWidget *
diary_page_preview_new (void)
{
  return g_object_new (DIARY_TYPE_PAGE_PREVIEW, NULL);
}

/**
 * diary_page_preview_get_document:
 * @self: a preview
 *
 * Returns: (nullable): what is shown
 */
DiaryDocument *
diary_page_preview_get_document (DiaryPagePreview *self)
{
  g_return_val_if_fail (DIARY_IS_PAGE_PREVIEW (self), NULL);

  return self->document;
}

/**
 * diary_page_preview_set_document:
 * @self: a preview
 * @document: (nullable): what to show, from the page on that was shown of the one before, if it has
 *   that
 */
void
diary_page_preview_set_document (DiaryPagePreview *self, DiaryDocument *document)
{
  g_return_if_fail (DIARY_IS_PAGE_PREVIEW (self));
  g_return_if_fail (document == NULL || DIARY_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  self->page = CLAMP (self->page, 0, MAX (diary_page_preview_get_n_pages (self) - 1, 0));
  update_label (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * diary_page_preview_get_page:
 * @self: a preview
 *
 * Returns: which page is shown, from 0 on
 */
int
diary_page_preview_get_page (DiaryPagePreview *self)
{
  g_return_val_if_fail (DIARY_IS_PAGE_PREVIEW (self), 0);

  return self->page;
}

/**
 * diary_page_preview_set_page:
 * @self: a preview with a document
 * @page: which page to show, from 0 on
 */
void
diary_page_preview_set_page (DiaryPagePreview *self, int page)
{
  g_return_if_fail (DIARY_IS_PAGE_PREVIEW (self));
  g_return_if_fail (page >= 0 && page < diary_page_preview_get_n_pages (self));

  if (self->page == page)
    return;

  self->page = page;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * diary_page_preview_get_n_pages:
 * @self: a preview
 *
 * Returns: how many pages there are, 0 without a document
 */
int
diary_page_preview_get_n_pages (DiaryPagePreview *self)
{
  g_return_val_if_fail (DIARY_IS_PAGE_PREVIEW (self), 0);

  return self->document != NULL ? diary_document_get_n_pages (self->document) : 0;
}
