/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-listing.h"

#define GAP 2

struct _DiaryListing
{
  GPtrArray *rows; /* of GStrv */
  GArray *widths;  /* of int: the columns' widths on a terminal */
};

static int
get_width (const char *cell)
{
  int width = 0;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

/* A row is a line, whatever a note holds. */
static char *
make_cell (const char *text)
{
  char *cell = g_utf8_make_valid (text, -1);

  return g_strdelimit (cell, "\n\r\t", ' ');
}

static void
widen (DiaryListing *self, guint column, const char *cell)
{
  int width = get_width (cell);

  if (column >= self->widths->len)
    g_array_append_val (self->widths, width);
  else if (g_array_index (self->widths, int, column) < width)
    g_array_index (self->widths, int, column) = width;
}

static void
append_row (DiaryListing *self, char **row, GString *text)
{
  for (guint i = 0; row[i] != NULL; i++)
    {
      int width = g_array_index (self->widths, int, i) + GAP - get_width (row[i]);

      g_string_append_printf (text, "%s%*s", row[i], width, "");
    }

  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/**
 * diary_listing_new:
 *
 * Returns: (transfer full): an empty listing
 */
DiaryListing *
diary_listing_new (void)
{
  DiaryListing *self = g_new0 (DiaryListing, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->widths = g_array_new (FALSE, FALSE, sizeof (int));

  return self;
}

/**
 * diary_listing_free:
 * @self: a listing
 *
 * Frees it.
 */
void
diary_listing_free (DiaryListing *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->widths);
  g_free (self);
}

/**
 * diary_listing_add:
 * @self: a listing
 * @...: the cells of a row, ended by a %NULL
 *
 * Adds a row.
 */
void
diary_listing_add (DiaryListing *self, ...)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  const char *text;
  guint column = 0;
  va_list texts;

  g_return_if_fail (self != NULL);

  builder = g_strv_builder_new ();
  va_start (texts, self);
  while ((text = va_arg (texts, const char *)) != NULL)
    {
      g_autofree char *cell = make_cell (text);

      widen (self, column++, cell);
      g_strv_builder_add (builder, cell);
    }
  va_end (texts);
  g_ptr_array_add (self->rows, g_strv_builder_end (builder));
}

/**
 * diary_listing_format:
 * @self: a listing
 *
 * Returns: (transfer full): the rows, a line each
 */
char *
diary_listing_format (DiaryListing *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, self->rows->pdata[i], text);

  return g_string_free (text, FALSE);
}

/**
 * diary_listing_print:
 * @self: a listing
 *
 * Prints the rows on standard output.
 */
void
diary_listing_print (DiaryListing *self)
{
  g_autofree char *text = diary_listing_format (self);

  g_print ("%s", text);
}
