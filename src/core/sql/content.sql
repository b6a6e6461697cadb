-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is in a diary of any version, in a few numbers.
--
-- out: episodes, days, signs, the first and the last date on which anything was recorded

SELECT
  (SELECT count (*) FROM episode),
  (SELECT count (*) FROM day),
  (SELECT count (*) FROM sign),
  nullif (
    min (
      ifnull ((SELECT min (date) FROM episode), 'none'),
      ifnull ((SELECT min (date) FROM day), 'none'),
      ifnull ((SELECT min (date) FROM sign), 'none'),
      ifnull ((SELECT min (date) FROM visit), 'none')
    ),
    'none'
  ),
  max (
    ifnull ((SELECT max (date) FROM episode), ''),
    ifnull ((SELECT max (date) FROM day), ''),
    ifnull ((SELECT max (date) FROM sign), ''),
    ifnull ((SELECT max (date) FROM visit), '')
  )
