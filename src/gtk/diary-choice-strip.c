/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-choice-strip.h"

#include "diary-platform.h"
#include "diary-wrap-layout.h"

/* A few choices side by side, of which one or none is taken. They are radio buttons, so a screen
 * reader counts them and arrow keys go through them; unlike with bare radio buttons the choice can
 * be taken back, by Delete. */
struct _DiaryChoiceStrip
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* (element-type GtkCheckButton), not owned */
  int selected;
};

typedef enum
{
  PROP_SELECTED = 1,
} DiaryChoiceStripProperty;

static GParamSpec *properties[PROP_SELECTED + 1];

G_DEFINE_FINAL_TYPE (DiaryChoiceStrip, diary_choice_strip, GTK_TYPE_WIDGET)

static void
diary_choice_strip_take (DiaryChoiceStrip *self, int selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
on_toggled (GtkCheckButton *button, DiaryChoiceStrip *self)
{
  guint index;

  if (gtk_check_button_get_active (button) && g_ptr_array_find (self->buttons, button, &index))
    diary_choice_strip_take (self, (int) index);
}

static gboolean
on_clear (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  diary_choice_strip_set_selected (DIARY_CHOICE_STRIP (widget), DIARY_CHOICE_NONE);

  return GDK_EVENT_STOP;
}

static gboolean
diary_choice_strip_grab_focus (GtkWidget *widget)
{
  DiaryChoiceStrip *self = DIARY_CHOICE_STRIP (widget);
  guint index = self->selected == DIARY_CHOICE_NONE ? 0 : (guint) self->selected;

  return index < self->buttons->len && gtk_widget_grab_focus (self->buttons->pdata[index]);
}

/* As with any group of radio buttons, what has the keyboard is taken, unless none is yet. */
static gboolean
diary_choice_strip_move (DiaryChoiceStrip *self, GtkDirectionType direction)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean forward = (direction == GTK_DIR_RIGHT) != mirrored;
  guint index;

  if (!g_ptr_array_find (self->buttons, gtk_widget_get_focus_child (GTK_WIDGET (self)), &index) ||
      index == (forward ? self->buttons->len - 1 : 0))
    return FALSE;

  index += forward ? 1 : -1;
  if (self->selected != DIARY_CHOICE_NONE)
    diary_choice_strip_set_selected (self, (int) index);

  return gtk_widget_grab_focus (self->buttons->pdata[index]);
}

/* One stop for Tab, as with any group of radio buttons; arrow keys go from one to the next. Left to
 * itself GTK stops at each as long as none is taken, and at the end of each line. */
static gboolean
diary_choice_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if ((direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT) &&
      diary_choice_strip_move (DIARY_CHOICE_STRIP (widget), direction))
    return TRUE;
  if (!by_tab)
    return GTK_WIDGET_CLASS (diary_choice_strip_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
diary_choice_strip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryChoiceStrip *self = DIARY_CHOICE_STRIP (object);

  switch ((DiaryChoiceStripProperty) prop_id)
    {
    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;
    }
}

static void
diary_choice_strip_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  DiaryChoiceStrip *self = DIARY_CHOICE_STRIP (object);

  switch ((DiaryChoiceStripProperty) prop_id)
    {
    case PROP_SELECTED:
      diary_choice_strip_set_selected (self, g_value_get_int (value));
      break;
    }
}

static void
diary_choice_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (diary_choice_strip_parent_class)->dispose (object);
}

static void
diary_choice_strip_finalize (GObject *object)
{
  g_ptr_array_unref (DIARY_CHOICE_STRIP (object)->buttons);

  G_OBJECT_CLASS (diary_choice_strip_parent_class)->finalize (object);
}

static void
diary_choice_strip_class_init (DiaryChoiceStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_choice_strip_get_property;
  object_class->set_property = diary_choice_strip_set_property;
  object_class->dispose = diary_choice_strip_dispose;
  object_class->finalize = diary_choice_strip_finalize;
  widget_class->focus = diary_choice_strip_focus;
  widget_class->grab_focus = diary_choice_strip_grab_focus;

  /**
   * DiaryChoiceStrip:selected:
   *
   * The index of the choice taken, or %DIARY_CHOICE_NONE.
   */
  properties[PROP_SELECTED] =
      g_param_spec_int ("selected", NULL, NULL, DIARY_CHOICE_NONE, G_MAXINT, DIARY_CHOICE_NONE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_clear, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, on_clear, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "choices");
}

static void
diary_choice_strip_init (DiaryChoiceStrip *self)
{
  self->buttons = g_ptr_array_new ();
  self->selected = DIARY_CHOICE_NONE;
}

/**
 * diary_choice_strip_new:
 * @grid: whether all choices are of one width and together fill the line
 *
 * Returns: (transfer floating): a strip without a choice
 */
GtkWidget *
diary_choice_strip_new (gboolean grid)
{
  GtkWidget *self = g_object_new (DIARY_TYPE_CHOICE_STRIP, NULL);

  gtk_widget_set_layout_manager (self, diary_wrap_layout_new (grid ? 3 : 6, grid));
  if (grid)
    gtk_widget_add_css_class (self, "grid");

  return self;
}

/**
 * diary_choice_strip_add:
 * @self: a strip
 * @label: what the choice shows
 * @name: what a screen reader says for it
 */
void
diary_choice_strip_add (DiaryChoiceStrip *self, const char *label, const char *name)
{
  GtkWidget *button, *text;

  g_return_if_fail (DIARY_IS_CHOICE_STRIP (self));
  g_return_if_fail (label != NULL && name != NULL);

  /* Orca 48 says of a group all labels in it that are of some length. */
  text = g_object_new (GTK_TYPE_LABEL, "label", label, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                       NULL);
  gtk_widget_set_hexpand (text, TRUE);
  button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "choice");
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  diary_platform_set_label (button, name);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  g_ptr_array_add (self->buttons, button);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/**
 * diary_choice_strip_get_selected:
 * @self: a strip
 *
 * Returns: the index of the choice taken, or %DIARY_CHOICE_NONE
 */
int
diary_choice_strip_get_selected (DiaryChoiceStrip *self)
{
  g_return_val_if_fail (DIARY_IS_CHOICE_STRIP (self), DIARY_CHOICE_NONE);

  return self->selected;
}

/**
 * diary_choice_strip_set_selected:
 * @self: a strip
 * @selected: the index of a choice, or %DIARY_CHOICE_NONE
 */
void
diary_choice_strip_set_selected (DiaryChoiceStrip *self, int selected)
{
  g_return_if_fail (DIARY_IS_CHOICE_STRIP (self));
  g_return_if_fail (selected >= DIARY_CHOICE_NONE && selected < (int) self->buttons->len);

  if (selected != DIARY_CHOICE_NONE)
    gtk_check_button_set_active (self->buttons->pdata[selected], TRUE);
  else if (self->selected != DIARY_CHOICE_NONE)
    gtk_check_button_set_active (self->buttons->pdata[self->selected], FALSE);
  diary_choice_strip_take (self, selected);
}
