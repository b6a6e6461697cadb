/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning-rules.h"

#include <glib/gi18n-lib.h>

/* The articles behind the program and clinicians' guidance, by their titles. */
#define ARTICLE_JERKS   "“What causes muscle jerks and how to treat them?” (Symptom Database)"
#define ARTICLE_SPASMS  "“What are the Causes of Sudden Muscle Jerks, Twitches and Spasms?”"
#define ARTICLE_AT_REST "“Inside Muscle Twitching At Rest”"
#define ARTICLE_REPLIES "“Muscle Twitches: Causes, Symptoms, and Treatment Options - Neurology”"
#define ARTICLE_OVERVIEW                                                                           \
  "An overview of muscle twitching (fasciculation), its causes, diagnosis and management"
#define NICE "NICE guideline NG127, “Suspected neurological conditions: recognition and referral”"
#define RED_FLAGS                                                                                  \
  "Red-flag checklists for general practice (Royal College of General Practitioners and others)"

/* What can't wait for any appointment: weakness that comes at once (NICE NG127, 1.6). */
#define WEAK_AT_ONCE                                                                               \
  N_ ("If an arm, a leg or one side of the face became weak all at once, call the emergency "      \
      "number now instead.")

static const DiaryWarningRule rules[] = {
  { .id = "disturbing",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_disturbing,
    .signs = { "disturbs-sleep", "disturbs-life" },
    .title = N_ ("It disturbs sleep or daily life"),
    .recorded = N_ (
        "You recorded that it disturbs your sleep or your daily life, or that it was very "
        "strong on three days within a week."),
    .reason = N_ (
        "The articles advise seeing a doctor about twitching that is severe or gets in the "
        "way of daily life, so that what helps can be looked for."),
    .advice = N_ ("Say what it keeps you from, and what you have tried."),
    .limits = N_ ("How much it disturbs says nothing about what causes it."),
    .sources = { ARTICLE_JERKS, ARTICLE_SPASMS, ARTICLE_AT_REST } },
  { .id = "eyelid",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_eyelids,
    .signs = { "eye-closure" },
    .title = N_ ("An eyelid that goes on twitching, or eyes pulled shut"),
    .recorded = N_ (
        "You recorded twitching of one eyelid for more than three months, without a pause of more "
        "than two weeks, or that both eyes were pulled tightly shut."),
    .reason = N_ (
        "The guideline sees no need to refer people for twitching of an eyelid alone, unless it has "
        "lasted for more than three months or pulls both eyes tightly shut."),
    .advice = N_ (
        "A doctor can tell whether an eye clinic or a neurologist should look at it. Don’t "
        "drive while your eyes may be pulled shut."),
    .limits = N_ ("It is about the eyelids alone, and says nothing about other muscles."),
    .sources = { NICE } },
  { .id = "failed-task",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_failed_tasks,
    .title = N_ ("An everyday task that failed"),
    .recorded = N_ ("You recorded that something you could do before, such as doing up a button, "
                    "turning a key or climbing stairs, failed."),
    .reason = N_ (
        "Four of the articles name weakness among the reasons to be examined, and the "
        "checklists ask what a muscle can no longer do rather than how it feels. Once it has "
        "happened again a week or more later, or if the place had been twitching in the four "
        "weeks before, it should be looked at soon."),
    .advice = N_ ("Say which task it was, and when. Testing strength takes a doctor a few minutes."),
    .emergency = WEAK_AT_ONCE,
    .limits = N_ (
        "Pain, cold, tiredness or a joint can make a task fail, too. It does not say what "
        "the cause is."),
    .sources = { ARTICLE_SPASMS, ARTICLE_AT_REST, ARTICLE_REPLIES, ARTICLE_OVERVIEW, NICE,
                 RED_FLAGS } },
  { .id = "felt-weakness",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_felt_weakness,
    .title = N_ ("A feeling of weakness"),
    .recorded = N_ ("You recorded that a muscle feels weak, and no everyday task that fails."),
    .reason = N_ (
        "Four of the articles name weakness among the reasons to see a doctor. A muscle that feels "
        "weak and one that can’t do its work are different findings, so they are kept "
        "apart here."),
    .advice = N_ ("Say where and when it feels weak. If an everyday task fails, record that too."),
    .emergency = WEAK_AT_ONCE,
    .limits = N_ (
        "Many people who twitch feel weak at times although their strength is full when it is "
        "tested. Only a test of strength can tell."),
    .sources = { ARTICLE_SPASMS, ARTICLE_AT_REST, ARTICLE_REPLIES, ARTICLE_OVERVIEW, NICE } },
  { .id = "movement-loss",
    .level = DIARY_WARNING_SOON,
    .find = diary_warnings_find_signs,
    .signs = { "movement-loss", "speech" },
    .title = N_ ("Lost movement or slurred speech"),
    .recorded = N_ (
        "You recorded that you could not move a part of the body or control how it moves, "
        "or that your speech was slurred."),
    .reason = N_ ("One of the articles names loss of movement or of control as a reason to be "
                  "examined; the guideline and the checklists name slurred speech."),
    .advice = N_ ("Say what you could not do, and for how long."),
    .emergency = N_ ("If speech, or one side of the face or body, failed all at once, call the "
                     "emergency number now instead, even if it is better again."),
    .limits = N_ (
        "It does not say what the cause is. Some medicines or a nerve under pressure, for "
        "example, can do the same."),
    .sources = { ARTICLE_AT_REST, NICE, RED_FLAGS } },
  { .id = "new-medicine",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_medicines,
    .title = N_ ("More twitching after a new medicine"),
    .recorded = N_ ("In the four weeks from the start of this medicine you recorded your first "
                    "episode ever, or at least twice as many a day as in the four weeks before."),
    .reason = N_ ("Some medicines can make muscles twitch. One of the articles advises telling a "
                  "doctor about twitching that began with a new one."),
    .advice = N_ (
        "Ask your doctor or pharmacist about it. Don’t stop a medicine or change its dose "
        "on your own."),
    .limits = N_ ("Two things that come together need not have to do with each other: what the "
                  "medicine is taken for, or a hard month, may be behind it as well."),
    .sources = { ARTICLE_OVERVIEW } },
  { .id = "no-relief",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_signs,
    .signs = { "no-relief" },
    .title = N_ ("No relief from rest and water"),
    .recorded = N_ ("You recorded that it goes on although you have rested and drunk enough water."),
    .reason = N_ (
        "One of the articles advises seeing a doctor about twitching that rest and drinking "
        "water do not ease, so that a cause can be looked for."),
    .advice = N_ ("Say what you have tried, and for how long."),
    .limits = N_ ("It does not say what the cause is. Twitching can go on for weeks in people who "
                  "are well."),
    .sources = { ARTICLE_SPASMS } },
  { .id = "persistent",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_persistent,
    .title = N_ ("The same place for weeks"),
    .recorded = N_ (
        "For more than four weeks you recorded this place on at least half of the days that have "
        "entries, and on twenty days or more."),
    .reason = N_ ("All of the articles advise telling a doctor about twitching that persists."),
    .advice = N_ ("Show how often it was there, and what goes along with it."),
    .limits = N_ (
        "Twitching that stays at one place for weeks is common. The guideline sees no need "
        "to refer people for twitching alone, unless muscles are wasted and weak, or "
        "rigid."),
    .sources = { ARTICLE_JERKS, ARTICLE_SPASMS, ARTICLE_AT_REST, ARTICLE_REPLIES, ARTICLE_OVERVIEW,
                 NICE } },
  { .id = "rising",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_rising,
    .title = N_ ("More episodes than before"),
    .recorded = N_ (
        "In the last four weeks that were compared, you recorded more episodes a day than "
        "in the months before, by more than your usual ups and downs."),
    .reason = N_ (
        "Three of the articles advise telling a doctor about twitching that becomes worse."),
    .advice = N_ ("Look at Trends with your doctor: what else changed at the time?"),
    .limits = N_ (
        "More can also mean that you logged more carefully, slept less or had more coffee "
        "or strain."),
    .sources = { ARTICLE_JERKS, ARTICLE_SPASMS, ARTICLE_REPLIES } },
  { .id = "sensory",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_signs,
    .signs = { "numbness", "tingling", "pain", "coordination", "stiffness" },
    .title = N_ ("Numbness, tingling, pain, stiffness or poor coordination"),
    .recorded = N_ ("You recorded one or more of these."),
    .reason = N_ (
        "The articles name them among what to tell a doctor, as they help to find a cause. "
        "The guideline names rigid muscles, which a doctor can tell from stiff ones."),
    .advice = N_ ("Say where it is, and whether it comes and goes."),
    .emergency = N_ ("If one side of the body or face went numb, or you became unsteady, all at "
                     "once, call the emergency number now instead."),
    .limits = N_ ("The checklists look for weakness that comes without pain and with feeling "
                  "unchanged. Numbness, tingling and pain point away from what they look for. "
                  "Stiffness and poor coordination can have many causes."),
    .sources = { ARTICLE_SPASMS, ARTICLE_REPLIES, ARTICLE_OVERVIEW, NICE, RED_FLAGS } },
  { .id = "spreading",
    .level = DIARY_WARNING_MENTION,
    .find = diary_warnings_find_spreading,
    .title = N_ ("New places"),
    .recorded = N_ ("In the last four weeks that were looked at, you recorded more new places than "
                    "come up anyway the longer one records."),
    .reason = N_ (
        "Two of the articles name twitching that becomes less localised, or widespread, as "
        "a reason to see a doctor."),
    .advice = N_ ("Show which places are new, and whether they stay."),
    .limits = N_ ("Twitching that moves from place to place is common. It matters more along with "
                  "weakness or wasting, which is why the weekly check asks for these."),
    .sources = { ARTICLE_REPLIES, ARTICLE_OVERVIEW } },
  { .id = "swallowing-breathing",
    .level = DIARY_WARNING_URGENT,
    .find = diary_warnings_find_signs,
    .signs = { "swallowing", "breathing" },
    .title = N_ ("Trouble swallowing or breathing"),
    .recorded = N_ (
        "You recorded that swallowing is hard or makes you choke, or that you are short "
        "of breath at rest or when lying flat."),
    .reason = N_ (
        "The checklists name both. The guideline asks doctors to act urgently if swallowing "
        "is hard, and at once if breathing is, where muscles are weak as well. Eating, "
        "drinking and breathing have to stay safe, so do not wait."),
    .advice = N_ ("Say which of them it is, since when, and whether it is getting worse."),
    .emergency = N_ (
        "If you are choking, can’t swallow or are fighting for breath right now, call the "
        "emergency number."),
    .limits = N_ (
        "It does not say what the cause is. An infection, asthma, reflux or anxiety can do "
        "the same, and a doctor can tell them apart."),
    .sources = { NICE, RED_FLAGS } },
  { .id = "wasting",
    .level = DIARY_WARNING_SOON,
    .find = diary_warnings_find_signs,
    .signs = { "wasting" },
    .title = N_ ("A muscle that looks smaller"),
    .recorded = N_ ("You recorded that a muscle has become visibly thinner or flatter."),
    .reason = N_ (
        "Three of the articles and the checklists name wasting as a reason to be examined, "
        "and the guideline asks doctors to refer people whose twitching comes with wasting and "
        "weakness."),
    .advice = N_ ("Show the place, and the same place on the other side."),
    .limits = N_ (
        "No body is the same on both sides, and a muscle that is used less becomes smaller. "
        "A doctor can measure the difference."),
    .sources = { ARTICLE_AT_REST, ARTICLE_REPLIES, ARTICLE_OVERVIEW, NICE, RED_FLAGS } },
  { .id = "wasting-and-weakness",
    .level = DIARY_WARNING_SOON,
    .find = diary_warnings_find_wasting_pair,
    .title = N_ ("A smaller muscle and weakness"),
    .recorded = N_ (
        "You recorded a muscle that has become visibly smaller, and weakness, at most half "
        "a year apart."),
    .reason = N_ ("The guideline asks doctors to refer people whose twitching comes with both. The "
                  "articles and the checklists name each of them."),
    .advice = N_ ("Say that you recorded both, and ask whether a neurologist should examine you."),
    .emergency = WEAK_AT_ONCE,
    .limits = N_ (
        "It does not say what the cause is. Both can come from an injury, a joint, a nerve "
        "under pressure or a limb that is used less."),
    .sources = { ARTICLE_AT_REST, ARTICLE_REPLIES, ARTICLE_OVERVIEW, NICE, RED_FLAGS } },
};

/**
 * diary_warning_rules_get:
 * @n_rules: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_rules): all rules, by id
 */
const DiaryWarningRule *
diary_warning_rules_get (size_t *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);

  return rules;
}

/**
 * diary_warning_rules_find:
 * @id: (nullable): what should be the id of a rule
 *
 * Returns: (transfer none) (nullable): the rule
 */
const DiaryWarningRule *
diary_warning_rules_find (const char *id)
{
  for (size_t i = 0; id != NULL && i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return &rules[i];

  return NULL;
}
