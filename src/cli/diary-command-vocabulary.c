/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-json-member.h"
#include "diary-json-output.h"
#include "diary-listing.h"
#include "diary-vocabulary.h"

static const struct
{
  DiaryTermList list;
  const char *name;
  const char *title;
} lists[] = {
  { DIARY_TERMS_SITES, "sites", N_ ("Sites") },
  { DIARY_TERMS_SIDES, "sides", N_ ("Sides") },
  { DIARY_TERMS_KINDS, "kinds", N_ ("Kinds") },
  { DIARY_TERMS_INTENSITIES, "intensities", N_ ("Intensities") },
  { DIARY_TERMS_REMEDIES, "remedies", N_ ("Remedies") },
  { DIARY_TERMS_SIGNS, "signs", N_ ("Signs") },
  { DIARY_TERMS_FINDINGS, "findings", N_ ("Findings of a sign") },
  { DIARY_TERMS_HOWS, "hows", N_ ("How a sign shows") },
};

static void
add_terms (JsonBuilder *builder, DiaryTermList list)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  json_builder_begin_array (builder);
  for (size_t i = 0; i < n_terms; i++)
    {
      json_builder_begin_object (builder);
      diary_json_member_add_text (builder, "key", terms[i].key);
      diary_json_member_add_text (builder, "label", diary_term_get_label (&terms[i]));
      diary_json_member_add_text (builder, "hint", diary_term_get_hint (&terms[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

static void
add_factors (JsonBuilder *builder)
{
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  json_builder_begin_array (builder);
  for (size_t i = 0; i < n_factors; i++)
    {
      json_builder_begin_object (builder);
      diary_json_member_add_text (builder, "key", factors[i].key);
      diary_json_member_add_text (builder, "label", diary_factor_term_get_label (&factors[i]));
      diary_json_member_add_text (builder, "unit", diary_factor_term_get_unit (&factors[i]));
      diary_json_member_add_text (builder, "scale", diary_scale_to_key (factors[i].scale));
      add_number (builder, "minimum", factors[i].minimum);
      add_number (builder, "maximum", factors[i].maximum);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      json_builder_set_member_name (builder, lists[i].name);
      add_terms (builder, lists[i].list);
    }
  json_builder_set_member_name (builder, "factors");
  add_factors (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  diary_json_output_print (root);
}

static void
print_terms (DiaryTermList list)
{
  g_autoptr (DiaryListing) listing = diary_listing_new ();
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    diary_listing_add (listing, "", terms[i].key, diary_term_get_label (&terms[i]), NULL);
  diary_listing_print (listing);
}

static void
print_factors (void)
{
  g_autoptr (DiaryListing) listing = diary_listing_new ();
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  for (size_t i = 0; i < n_factors; i++)
    {
      const DiaryFactorTerm *factor = &factors[i];
      const char *unit = diary_factor_term_get_unit (factor);
      g_autofree char *range = factor->scale == DIARY_SCALE_RATING
                                   /* Translators: what a rating may be, as in “0 to 10” */
                                   ? g_strdup_printf (_ ("%g to %g"), factor->minimum,
                                                      factor->maximum)
                                   : g_strdup (unit != NULL ? unit : "");

      diary_listing_add (listing, "", factor->key, diary_factor_term_get_label (factor), range,
                         NULL);
    }
  diary_listing_print (listing);
}

static void
print_text (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_print ("%s\n", _ (lists[i].title));
      print_terms (lists[i].list);
    }
  g_print ("%s\n", _ ("Factors"));
  print_factors ();
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  if (!diary_cli_parse (cli, NULL, NULL, error))
    return FALSE;

  if (diary_cli_get_json (cli))
    print_json ();
  else
    print_text ();

  return TRUE;
}

const DiaryCommand diary_command_vocabulary = {
  .name = "vocabulary",
  .summary = N_ ("List the words the diary knows"),
  .has_json = TRUE,
  .run = run,
};
