/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window says of what was done in it, and what it offers to take back.
 */
#include "config.h"

#include "diary-toasts.h"

#include <glib/gi18n-lib.h>

#include "diary-failure.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"

struct _DiaryToasts
{
  GObject parent_instance;

  AdwToastOverlay *overlay; /* weak */
  AdwViewStack *pages;      /* weak */
  DiaryStore *store;        /* (nullable) */
  DiaryUndo *undo;          /* (nullable): the latest offer */
  DiaryUndo *undoing;       /* (nullable): the one that was accepted last */
  char *undo_title;         /* (nullable): what was said of the latest offer */
  AdwToast *offered;        /* (nullable): its toast, weak */
};

G_DEFINE_FINAL_TYPE (DiaryToasts, diary_toasts, G_TYPE_OBJECT)

/* A toast that is to be shown. */
typedef struct
{
  GWeakRef toasts;
  AdwToast *toast;
  gboolean is_offer; /* to take something back */
} Telling;

/* Runs on the store's thread. */
static gpointer
pass (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return data;
}

/* If the diary was closed meanwhile, it is said all the same; an offer that was taken back, or
 * followed by another one, is not. */
static void
on_read_again (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Telling *telling = user_data;
  g_autoptr (DiaryToasts) self = g_weak_ref_get (&telling->toasts);

  if (self != NULL && self->overlay != NULL &&
      (!telling->is_offer || self->offered == telling->toast))
    diary_platform_add_toast (self->overlay, g_object_ref (telling->toast));
  g_weak_ref_clear (&telling->toasts);
  g_object_unref (telling->toast);
  g_free (telling);
}

/* Takes @toast. */
static void
diary_toasts_tell (DiaryToasts *self, AdwToast *toast, gboolean is_offer)
{
  Telling *telling = g_new (Telling, 1);

  g_weak_ref_init (&telling->toasts, self);
  telling->toast = toast;
  telling->is_offer = is_offer;
  diary_store_run_async (self->store, pass, self, NULL, NULL, NULL, on_read_again, telling);
}

static AdwToast *
create_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

/* A toast that had the keyboard hands it back to the page. */
static void
on_dismissed (DiaryToasts *self)
{
  GtkWidget *focus, *page;

  if (self->overlay == NULL || self->pages == NULL)
    return;

  focus = diary_platform_get_focus (GTK_WIDGET (self->overlay));
  page = adw_view_stack_get_visible_child (self->pages);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->overlay)) &&
      !gtk_widget_is_ancestor (focus, adw_toast_overlay_get_child (self->overlay)) &&
      gtk_widget_get_mapped (page))
    diary_platform_enter_page (page);
}

/* The toast is dismissed by that. */
static void
on_undo_clicked (DiaryToasts *self)
{
  g_clear_weak_pointer (&self->offered);
  diary_toasts_undo (self);
}

static void
on_failure_closed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryToasts) self = DIARY_TOASTS (user_data);

  diary_platform_ask_finish (GTK_WIDGET (source), result);
  if (self->undo == NULL && self->undoing != NULL)
    {
      g_autofree char *title = g_steal_pointer (&self->undo_title);

      diary_toasts_offer_undo (self, title, g_steal_pointer (&self->undoing));
    }
}

static void
diary_toasts_dispose (GObject *object)
{
  DiaryToasts *self = DIARY_TOASTS (object);

  g_clear_weak_pointer (&self->overlay);
  g_clear_weak_pointer (&self->pages);
  g_clear_weak_pointer (&self->offered);
  g_clear_object (&self->store);
  g_clear_object (&self->undo);
  g_clear_object (&self->undoing);

  G_OBJECT_CLASS (diary_toasts_parent_class)->dispose (object);
}

static void
diary_toasts_finalize (GObject *object)
{
  g_free (DIARY_TOASTS (object)->undo_title);

  G_OBJECT_CLASS (diary_toasts_parent_class)->finalize (object);
}

static void
diary_toasts_class_init (DiaryToastsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = diary_toasts_dispose;
  object_class->finalize = diary_toasts_finalize;
}

static void
diary_toasts_init (DiaryToasts *self)
{
}

/**
 * diary_toasts_new:
 * @overlay: where the toasts are shown
 * @pages: the pages under them, to which a toast hands back the keyboard
 *
 * Returns: (transfer full): what says in toasts what was done
 */
DiaryToasts *
diary_toasts_new (AdwToastOverlay *overlay, AdwViewStack *pages)
{
  DiaryToasts *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (ADW_IS_VIEW_STACK (pages), NULL);

  self = g_object_new (DIARY_TYPE_TOASTS, NULL);
  g_set_weak_pointer (&self->overlay, overlay);
  g_set_weak_pointer (&self->pages, pages);

  return self;
}

/**
 * diary_toasts_set_store:
 * @self: what says it in toasts
 * @store: the diary that the window shows
 *
 * Tells which diary is shown. What was done in the one before can't be taken back any more.
 */
void
diary_toasts_set_store (DiaryToasts *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_TOASTS (self));
  g_return_if_fail (DIARY_IS_STORE (store));

  g_set_object (&self->store, store);
  g_clear_object (&self->undo);
  g_clear_object (&self->undoing);
}

/**
 * diary_toasts_add:
 * @self: what says it in toasts, with a diary
 * @toast: (transfer full): what to say; its title is markup
 *
 * Shows @toast and has it spoken, once what shows the diary had the time to read it again: then it
 * is heard where the keyboard stays, and not at a row that goes away.
 */
void
diary_toasts_add (DiaryToasts *self, AdwToast *toast)
{
  g_return_if_fail (DIARY_IS_TOASTS (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  diary_toasts_tell (self, toast, FALSE);
}

/**
 * diary_toasts_say:
 * @self: what says it in toasts, with a diary
 * @text: what was done
 *
 * Says so in a toast, as diary_toasts_add() does.
 */
void
diary_toasts_say (DiaryToasts *self, const char *text)
{
  g_return_if_fail (DIARY_IS_TOASTS (self));
  g_return_if_fail (text != NULL);

  diary_toasts_tell (self, create_toast (text), FALSE);
}

/**
 * diary_toasts_offer_undo:
 * @self: what says it in toasts, with a diary
 * @title: what was done
 * @undo: (transfer full): how to take it back
 *
 * Says in a toast what was done. Its button, and diary_toasts_undo() until the next such offer,
 * take it back.
 */
void
diary_toasts_offer_undo (DiaryToasts *self, const char *title, DiaryUndo *undo)
{
  AdwToast *toast;

  g_return_if_fail (DIARY_IS_TOASTS (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (DIARY_IS_UNDO (undo));

  toast = create_toast (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_undo_clicked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), self, G_CONNECT_SWAPPED);
  g_clear_object (&self->undo);
  self->undo = undo;
  g_free (self->undo_title);
  self->undo_title = g_strdup (title);
  /* What was just done is what is read; the toast before would keep it waiting. */
  if (self->offered != NULL)
    adw_toast_dismiss (self->offered);
  g_set_weak_pointer (&self->offered, toast);
  diary_toasts_tell (self, toast, TRUE);
}

/**
 * diary_toasts_undo:
 * @self: what says it in toasts
 *
 * Takes back what was done last, if that was offered.
 */
void
diary_toasts_undo (DiaryToasts *self)
{
  g_return_if_fail (DIARY_IS_TOASTS (self));

  if (self->undo == NULL)
    return;

  g_clear_object (&self->undoing);
  self->undoing = g_steal_pointer (&self->undo);
  if (self->offered != NULL)
    adw_toast_dismiss (self->offered);
  g_clear_weak_pointer (&self->offered);
  diary_undo_run (self->undoing);
}

/**
 * diary_toasts_undo_failed:
 * @self: what says it in toasts
 * @heading: what could not be taken back
 * @error: why
 *
 * Says so in a dialog, and offers it once more unless something else was done meanwhile.
 */
void
diary_toasts_undo_failed (DiaryToasts *self, const char *heading, const GError *error)
{
  g_return_if_fail (DIARY_IS_TOASTS (self));
  g_return_if_fail (heading != NULL && error != NULL);

  if (self->overlay != NULL)
    diary_failure_present_async (GTK_WIDGET (self->overlay), heading, error, on_failure_closed,
                                 g_object_ref (self));
}
