# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with the program, by keyboard alone. Each has its transcript in goldens.

A task is a function. It is given the program on a day on which no time passes, and what starts it with
somebody who listens.
"""

from . import (beginning, days, documents, episodes, failures, forms, history, preferences, records, signs,
               trends, warnings)

TASKS = {task.__name__.replace('_', '-'): task
         for task in (
             beginning.first_start,
             beginning.sample_diary,
             days.fill_in_day,
             days.fill_in_yesterday,
             documents.back_up,
             documents.change_report,
             documents.export_everything,
             documents.export_report,
             documents.import_errors,
             documents.import_rows,
             documents.print_report,
             documents.restore,
             documents.unite,
             episodes.log_details,
             episodes.log_episode,
             episodes.log_stop,
             failures.fail_for_room,
             failures.fail_to_change,
             failures.fail_to_copy,
             failures.fail_to_edit,
             failures.fail_to_export,
             failures.fail_to_fill_in,
             failures.fail_to_import,
             failures.fail_to_look_up,
             failures.fail_to_open,
             failures.fail_to_read,
             failures.fail_to_restore,
             failures.fail_to_save,
             failures.fail_to_seal,
             failures.fail_to_undo,
             failures.fail_to_undo_import,
             failures.fail_to_write,
             forms.form_unsaved,
             history.history_delete,
             history.history_edit,
             history.history_filter,
             history.history_search,
             history.history_walk,
             preferences.about,
             preferences.own_factor,
             preferences.preferences,
             preferences.shortcuts,
             records.record_delete,
             records.record_medicine,
             records.record_sign,
             records.record_visit,
             signs.weekly_check,
             trends.trends_days,
             trends.trends_not_found,
             trends.trends_patterns,
             trends.trends_places,
             trends.trends_sites,
             warnings.warnings_known,
             warnings.warnings_new,
             warnings.warnings_urgent,
         )}
