-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is in a diary of any version, in a few numbers.
--
-- out: episodes, days, signs, the last date on which anything was recorded

SELECT
  (SELECT count (*) FROM episode),
  (SELECT count (*) FROM day),
  (SELECT count (*) FROM sign),
  max (
    ifnull ((SELECT max (date) FROM episode), ''),
    ifnull ((SELECT max (date) FROM day), ''),
    ifnull ((SELECT max (date) FROM sign), ''),
    ifnull ((SELECT max (date) FROM visit), '')
  )
