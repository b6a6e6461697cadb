/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz.h"

#define SEED          2026
#define MAX_MUTATIONS 8
#define MAX_RANGE     40

/* What formats break on. */
static const guint8 SPECIALS[] = { '"', ',',  '\r', '\n', '\0', 0xff, ';',
                                   '=', '\'', '-',  '9',  '[',  ' ' };

static void
remove_range (GRand *random, GByteArray *bytes, guint start)
{
  guint length = (guint) g_rand_int_range (random, 1, MAX_RANGE);

  g_byte_array_remove_range (bytes, start, MIN (length, bytes->len - start));
}

/* Puts a piece of any good file over the bytes from @start on. */
static void
splice (GRand *random, GByteArray *bytes, guint start, GPtrArray *corpus)
{
  GBytes *other = g_ptr_array_index (corpus, g_rand_int_range (random, 0, (gint32) corpus->len));
  gsize other_length;
  const guint8 *data = g_bytes_get_data (other, &other_length);
  gsize from = (gsize) g_rand_int_range (random, 0, (gint32) other_length);
  gsize length = (gsize) g_rand_int_range (random, 1, MAX_RANGE);

  length = MIN (length, other_length - from);
  memcpy (bytes->data + start, data + from, MIN (length, bytes->len - start));
}

static void
mutate (GRand *random, GByteArray *bytes, GPtrArray *corpus)
{
  guint at;

  if (bytes->len == 0)
    return;

  at = (guint) g_rand_int_range (random, 0, (gint32) bytes->len);
  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      bytes->data[at] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 1:
    case 2:
      bytes->data[at] = SPECIALS[g_rand_int_range (random, 0, G_N_ELEMENTS (SPECIALS))];
      break;
    case 3:
      remove_range (random, bytes, at);
      break;
    default:
      splice (random, bytes, at, corpus);
      break;
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * fuzz_load_corpus:
 *
 * Returns: (transfer full) (element-type GBytes): the files of tests/data/diary
 */
GPtrArray *
fuzz_load_corpus (void)
{
  GPtrArray *corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *folder = g_test_get_filename (G_TEST_DIST, "data", "diary", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      char *content;
      gsize length;

      g_assert_true (g_file_get_contents (g_ptr_array_index (names, i), &content, &length, NULL));
      g_ptr_array_add (corpus, g_bytes_new_take (content, length));
    }

  return corpus;
}

/**
 * fuzz_run:
 * @corpus: (element-type GBytes): good files
 * @n_runs: how often
 * @target: what to run
 * @data: data for @target
 *
 * Runs @target on mutations of @corpus.
 */
void
fuzz_run (GPtrArray *corpus, int n_runs, FuzzTarget target, gpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (int i = 0; i < n_runs; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      GBytes *good = g_ptr_array_index (corpus, i % corpus->len);
      int n_mutations = g_rand_int_range (random, 1, MAX_MUTATIONS + 1);
      g_autoptr (GBytes) input = NULL;

      g_byte_array_append (bytes, g_bytes_get_data (good, NULL), (guint) g_bytes_get_size (good));
      for (int j = 0; j < n_mutations; j++)
        mutate (random, bytes, corpus);
      input = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      target (input, data);
    }
}
