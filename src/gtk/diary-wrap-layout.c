/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-wrap-layout.h"

/* Lays children out like the words of a text: as many in a line as there is room for. As a grid
 * they are all of one width, and together fill the line; else the last of a line fills it if it
 * expands. */
struct _DiaryWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean grid;
};

typedef enum
{
  PROP_SPACING = 1,
  PROP_GRID,
} DiaryWrapLayoutProperty;

static GParamSpec *properties[PROP_GRID + 1];

G_DEFINE_FINAL_TYPE (DiaryWrapLayout, diary_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* A line being laid out: from @first to before @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int height;
} Line;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* How many children stand in a line of a grid @width wide. Lines are made
 * about equally long: eleven children in room for ten stand as six and five. */
static int
count_columns (DiaryWrapLayout *self, GtkWidget *widget, int width)
{
  int widest = 1, n_children = 0, n_lines, columns;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      widest = MAX (widest, natural_width (child));
      n_children++;
    }
  if (n_children == 0)
    n_children = 1;

  columns = CLAMP ((width + self->spacing) / (widest + self->spacing), 1, n_children);
  n_lines = (n_children + columns - 1) / columns;

  return (n_children + n_lines - 1) / n_lines;
}

/* The width of the child number @n of a line. In a grid, @n_columns share what there is to the last
 * pixel. */
static int
child_width (DiaryWrapLayout *self, GtkWidget *child, int n, int width, int n_columns)
{
  int shared = width + self->spacing;

  if (n_columns == 0)
    return MIN (natural_width (child), width);

  return shared * (n + 1) / n_columns - shared * n / n_columns - self->spacing;
}

/* Takes the children of the next line, beginning with @first. */
static Line
take_line (DiaryWrapLayout *self, GtkWidget *first, int width, int n_columns)
{
  Line line = { first, first, 0 };
  int x = 0;

  for (int n = 0; line.end != NULL && (n_columns == 0 || n < n_columns); n++)
    {
      int w = child_width (self, line.end, n, width, n_columns);
      int height;

      if (n_columns == 0 && n > 0 && x + w > width)
        break;
      gtk_widget_measure (line.end, GTK_ORIENTATION_VERTICAL, w, NULL, &height, NULL, NULL);
      line.height = MAX (line.height, height);
      x += w + self->spacing;
      line.end = next_shown (gtk_widget_get_next_sibling (line.end));
    }

  return line;
}

static void
place_line (DiaryWrapLayout *self, const Line *line, int y, int width, int n_columns, gboolean rtl)
{
  GtkWidget *next;
  int x = 0, n = 0;

  for (GtkWidget *child = line->first; child != line->end; child = next)
    {
      int w = child_width (self, child, n++, width, n_columns);
      GtkAllocation allocation;

      next = next_shown (gtk_widget_get_next_sibling (child));
      if (next == line->end && gtk_widget_get_hexpand (child))
        w = width - x;
      allocation = (GtkAllocation){ rtl ? width - x - w : x, y, w, line->height };
      gtk_widget_size_allocate (child, &allocation, -1);
      x += w + self->spacing;
    }
}

/* Lays out what is @width wide, and places the children too if @place.
 * Returns: how high it is */
static int
lay_out (DiaryWrapLayout *self, GtkWidget *widget, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int n_columns = self->grid ? count_columns (self, widget, width) : 0;
  int y = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width, n_columns);

      if (place)
        place_line (self, &line, y, width, n_columns, rtl);
      y += line.height + self->spacing;
      child = line.end;
    }

  return MAX (0, y - self->spacing);
}

static void
measure_width (DiaryWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int widest = 0, n_children = 0, sum = 0;

  *minimum = 0;
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      widest = MAX (widest, child_natural);
      sum += child_natural;
      n_children++;
    }
  if (self->grid)
    sum = widest * n_children;
  *natural = sum + self->spacing * MAX (0, n_children - 1);
}

static GtkSizeRequestMode
diary_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
diary_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  DiaryWrapLayout *self = DIARY_WRAP_LAYOUT (manager);
  int least, wanted;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  measure_width (self, widget, &least, &wanted);
  *minimum = *natural = lay_out (self, widget, for_size < 0 ? wanted : for_size, FALSE);
}

static void
diary_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  lay_out (DIARY_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
diary_wrap_layout_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  DiaryWrapLayout *self = DIARY_WRAP_LAYOUT (object);

  switch ((DiaryWrapLayoutProperty) prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_GRID:
      self->grid = g_value_get_boolean (value);
      break;
    }
}

static void
diary_wrap_layout_class_init (DiaryWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = diary_wrap_layout_set_property;
  layout_class->get_request_mode = diary_wrap_layout_get_request_mode;
  layout_class->measure = diary_wrap_layout_measure;
  layout_class->allocate = diary_wrap_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6, flags);
  properties[PROP_GRID] = g_param_spec_boolean ("grid", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
diary_wrap_layout_init (DiaryWrapLayout *self)
{
}

/**
 * diary_wrap_layout_new:
 * @spacing: pixels between children and between lines
 * @grid: whether all children are of one width and fill their line
 *
 * Returns: (transfer full): a new layout manager
 */
GtkLayoutManager *
diary_wrap_layout_new (int spacing, gboolean grid)
{
  return g_object_new (DIARY_TYPE_WRAP_LAYOUT, "spacing", spacing, "grid", grid, NULL);
}
