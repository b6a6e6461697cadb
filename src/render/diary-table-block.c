/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table-block.h"

#include "diary-print-text.h"

/* In points. */
#define CELL_GAP   6
#define ROW_GAP    2
#define RULE_WIDTH 0.5

/* A row of more lines than this may be parted by a page break. */
#define LINES_TOGETHER 8

/* The row of the titles. */
#define TITLES 0

/* So many rows, from all over the table, tell how wide the columns want to be; none gets room for a
 * wider word, nor wants a greater share of the table. A cell no wider than SHORT, such as a date or
 * a duration, is like one word, so that it stays on one line beside what is long. */
#define MEASURED_ROWS 200
#define WIDEST_WORD   120
#define WIDEST_SHARE  0.35
#define SHORT         66

/* A cell of more characters is not SHORT. */
#define SHORT_LENGTH 16

typedef struct
{
  gboolean is_number;
  double x; /* from the side where reading begins, in points */
  double width;
} Column;

/* Some lines of a row, of all its cells. */
typedef struct
{
  int row;
  int first_line;
  int n_lines;
  gboolean last; /* of its row */
} Strip;

struct _DiaryTableBlock
{
  DiaryBlock parent_instance;

  GArray *columns;
  GPtrArray *rows; /* of string vectors; the first has the titles */

  DiaryChartTheme theme;
  double width;
  GPtrArray *texts; /* of DiaryPrintText, row by row */
  GArray *strips;
};

G_DEFINE_FINAL_TYPE (DiaryTableBlock, diary_table_block, DIARY_TYPE_BLOCK)

static int
get_n_columns (DiaryTableBlock *self)
{
  return (int) self->columns->len;
}

static const DiaryPrintText *
get_text (DiaryTableBlock *self, int row, int column)
{
  return g_ptr_array_index (self->texts, row * get_n_columns (self) + column);
}

static const char *
get_cell (DiaryTableBlock *self, int row, int column)
{
  char **cells = g_ptr_array_index (self->rows, row);

  return cells[column];
}

static Column *
get_column (DiaryTableBlock *self, int column)
{
  return &g_array_index (self->columns, Column, column);
}

static DiaryPrintStyle
get_style (int row)
{
  return row == TITLES ? DIARY_PRINT_STRONG : DIARY_PRINT_BODY;
}

/* How wide a column must be for its words, for what is short in it, and wants to be: with a share
 * of the table, and at most. */
typedef struct
{
  double word;
  double whole;
  double share;
  double natural;
} Needs;

/* Also measured is what may be short and has more characters than all that was short so far. */
static Needs
measure_column (DiaryTableBlock *self, PangoContext *context, int column)
{
  int step = (int) self->rows->len / MEASURED_ROWS + 1;
  glong longest = 0;
  Needs needs = { 1, 1, 1, 1 };

  for (int row = TITLES; row < (int) self->rows->len; row++)
    {
      const char *text = get_cell (self, row, column);
      glong length = g_utf8_strlen (text, -1);
      double word, natural;

      if (row % step != 0 && (length <= longest || length > SHORT_LENGTH))
        continue;

      diary_print_text_measure (context, get_style (row), text, &word, &natural);
      needs.word = MAX (needs.word, MIN (word, WIDEST_WORD));
      needs.natural = MAX (needs.natural, natural);
      if (row == TITLES || natural > SHORT)
        continue;

      needs.whole = MAX (needs.whole, natural);
      longest = MAX (longest, length);
    }
  needs.whole = MAX (needs.word, needs.whole);
  needs.share = MAX (needs.whole, MIN (needs.natural, WIDEST_SHARE * self->width));
  needs.natural = MAX (needs.share, needs.natural);

  return needs;
}

/* Gives the columns room for what is short in them as far as there is any, the least first. */
static double
keep_short (DiaryTableBlock *self, const Needs *needs, double room)
{
  int n_columns = get_n_columns (self);
  g_autofree gboolean *seen = g_new0 (gboolean, n_columns);

  for (int n_seen = 0; n_seen < n_columns; n_seen++)
    {
      int next = -1;
      double wish;

      for (int i = 0; i < n_columns; i++)
        if (!seen[i] && (next < 0 || needs[i].whole < needs[next].whole))
          next = i;
      seen[next] = TRUE;
      wish = needs[next].whole - needs[next].word;
      if (wish > room)
        continue;
      get_column (self, next)->width = needs[next].whole;
      room -= wish;
    }

  return room;
}

/* Gives each column the more of the room, the more it wants; @offset is that of the wish. */
static double
widen (DiaryTableBlock *self, const Needs *needs, size_t offset, double room)
{
  double wish = 0, share;

  for (int i = 0; i < get_n_columns (self); i++)
    wish += G_STRUCT_MEMBER (double, &needs[i], offset) - get_column (self, i)->width;
  share = wish > 0 ? MIN (1, room / wish) : 0;
  for (int i = 0; i < get_n_columns (self); i++)
    {
      Column *column = get_column (self, i);

      column->width += share * (G_STRUCT_MEMBER (double, &needs[i], offset) - column->width);
    }

  return room - share * wish;
}

/* Each column has what it must have; of the room that is left what is short comes first. */
static void
lay_out_columns (DiaryTableBlock *self, PangoContext *context)
{
  int n_columns = get_n_columns (self);
  g_autofree Needs *needs = g_new (Needs, n_columns);
  double width = self->width - CELL_GAP * (n_columns - 1);
  double room = width, x = 0;

  for (int i = 0; i < n_columns; i++)
    {
      needs[i] = measure_column (self, context, i);
      room -= get_column (self, i)->width = needs[i].word;
    }
  if (room > 0)
    {
      room = keep_short (self, needs, room);
      room = widen (self, needs, G_STRUCT_OFFSET (Needs, share), room);
      widen (self, needs, G_STRUCT_OFFSET (Needs, natural), room);
    }
  for (int i = 0; i < n_columns; i++)
    {
      Column *column = get_column (self, i);

      column->width *= MIN (1, width / (width - MIN (0, room)));
      column->x = x;
      x += column->width + CELL_GAP;
    }
}

static void
lay_out_texts (DiaryTableBlock *self, PangoContext *context)
{
  g_ptr_array_set_size (self->texts, 0);
  for (int row = 0; row < (int) self->rows->len; row++)
    for (int column = 0; column < get_n_columns (self); column++)
      g_ptr_array_add (self->texts,
                       diary_print_text_new (context, get_style (row), get_cell (self, row, column),
                                             get_column (self, column)->width,
                                             get_column (self, column)->is_number));
}

static void
cut_row (DiaryTableBlock *self, int row)
{
  int n_lines = 1;
  int step;

  for (int column = 0; column < get_n_columns (self); column++)
    n_lines = MAX (n_lines, diary_print_text_get_n_lines (get_text (self, row, column)));
  step = n_lines > LINES_TOGETHER ? 1 : n_lines;
  for (int line = 0; line < n_lines; line += step)
    g_array_append_val (self->strips, ((Strip){ row, line, step, line + step >= n_lines }));
}

static int
diary_table_block_lay_out (DiaryBlock *block, const DiaryBlockSpace *space)
{
  DiaryTableBlock *self = DIARY_TABLE_BLOCK (block);

  self->theme = space->theme;
  self->width = space->width;
  lay_out_columns (self, space->context);
  lay_out_texts (self, space->context);
  g_array_set_size (self->strips, 0);
  for (int row = 0; row < (int) self->rows->len; row++)
    cut_row (self, row);

  return (int) self->strips->len;
}

static double
diary_table_block_get_height (DiaryBlock *block, int strip)
{
  DiaryTableBlock *self = DIARY_TABLE_BLOCK (block);
  const Strip *lines = &g_array_index (self->strips, Strip, strip);
  double height = 0;

  for (int column = 0; column < get_n_columns (self); column++)
    height = MAX (height, diary_print_text_get_height (get_text (self, lines->row, column),
                                                       lines->first_line, lines->n_lines));

  return height + (lines->first_line == 0 ? ROW_GAP : 0) + (lines->last ? ROW_GAP : 0);
}

static void
paint_rule (DiaryTableBlock *self, cairo_t *cr, double y, DiaryInk ink)
{
  diary_chart_theme_set_ink (&self->theme, cr, ink);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, 0, y - RULE_WIDTH / 2);
  cairo_line_to (cr, self->width, y - RULE_WIDTH / 2);
  cairo_stroke (cr);
}

static void
paint_cell (DiaryTableBlock *self, cairo_t *cr, const Strip *lines, int column)
{
  const char *tag = lines->row == TITLES ? "TH" : "TD";
  double x = get_column (self, column)->x;

  if (self->theme.right_to_left)
    x = self->width - x - get_column (self, column)->width;
  cairo_save (cr);
  cairo_tag_begin (cr, tag, NULL);
  cairo_translate (cr, x, lines->first_line == 0 ? ROW_GAP : 0);
  diary_print_text_paint (get_text (self, lines->row, column), &self->theme, cr, lines->first_line,
                          lines->n_lines);
  cairo_tag_end (cr, tag);
  cairo_restore (cr);
}

static void
diary_table_block_paint (DiaryBlock *block, cairo_t *cr, int strip)
{
  DiaryTableBlock *self = DIARY_TABLE_BLOCK (block);
  const Strip *lines = &g_array_index (self->strips, Strip, strip);

  cairo_tag_begin (cr, "TR", NULL);
  for (int column = 0; column < get_n_columns (self); column++)
    paint_cell (self, cr, lines, column);
  cairo_tag_end (cr, "TR");
  if (lines->last)
    paint_rule (self, cr, diary_table_block_get_height (block, strip),
                lines->row == TITLES ? DIARY_INK_LINE : DIARY_INK_GRID);
}

static int
diary_table_block_get_n_headings (DiaryBlock *block)
{
  DiaryTableBlock *self = DIARY_TABLE_BLOCK (block);
  int n = 0;

  while (n < (int) self->strips->len && g_array_index (self->strips, Strip, n).row == TITLES)
    n++;

  return n;
}

static const char *
diary_table_block_get_tag (DiaryBlock *block)
{
  return "Table";
}

static void
diary_table_block_finalize (GObject *object)
{
  DiaryTableBlock *self = DIARY_TABLE_BLOCK (object);

  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->strips);

  G_OBJECT_CLASS (diary_table_block_parent_class)->finalize (object);
}

static void
diary_table_block_class_init (DiaryTableBlockClass *klass)
{
  DiaryBlockClass *block_class = DIARY_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_table_block_finalize;
  block_class->lay_out = diary_table_block_lay_out;
  block_class->get_height = diary_table_block_get_height;
  block_class->paint = diary_table_block_paint;
  block_class->get_n_headings = diary_table_block_get_n_headings;
  block_class->get_tag = diary_table_block_get_tag;
}

static void
diary_table_block_init (DiaryTableBlock *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_print_text_free);
  self->strips = g_array_new (FALSE, FALSE, sizeof (Strip));
  g_ptr_array_add (self->rows, g_new0 (char *, 1));
}

/**
 * diary_table_block_new:
 *
 * Returns: (transfer full): a table without columns
 */
DiaryBlock *
diary_table_block_new (void)
{
  DiaryBlock *self = g_object_new (DIARY_TYPE_TABLE_BLOCK, NULL);

  diary_block_set_space_before (self, ROW_GAP);

  return self;
}

/**
 * diary_table_block_add_column:
 * @self: a table without rows
 * @title: what its cells are
 * @is_number: whether its cells are numbers, which end at one line
 */
void
diary_table_block_add_column (DiaryTableBlock *self, const char *title, gboolean is_number)
{
  char **titles;

  g_return_if_fail (DIARY_IS_TABLE_BLOCK (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (self->rows->len == 1);

  g_array_append_val (self->columns, ((Column){ .is_number = is_number }));
  titles = g_renew (char *, g_ptr_array_index (self->rows, TITLES), self->columns->len + 1);
  titles[self->columns->len - 1] = g_strdup (title);
  titles[self->columns->len] = NULL;
  g_ptr_array_index (self->rows, TITLES) = titles;
}

/**
 * diary_table_block_add_row:
 * @self: a table
 * @cells: (array zero-terminated=1): what the row says, a text for each column
 */
void
diary_table_block_add_row (DiaryTableBlock *self, const char *const *cells)
{
  g_return_if_fail (DIARY_IS_TABLE_BLOCK (self));
  g_return_if_fail (cells != NULL && g_strv_length ((char **) cells) == self->columns->len);

  g_ptr_array_add (self->rows, g_strdupv ((char **) cells));
}

/**
 * diary_table_block_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, that of the titles not counted
 */
int
diary_table_block_get_n_rows (DiaryTableBlock *self)
{
  g_return_val_if_fail (DIARY_IS_TABLE_BLOCK (self), 0);

  return (int) self->rows->len - 1;
}
