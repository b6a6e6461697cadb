-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was recorded of a day. Values of a factor that was deleted in another copy are not shown.
--
-- in:  :date
-- out: factor (a key of the vocabulary, or the id of an own factor), value

SELECT ifnull (factor, own_factor), value
FROM day_value
WHERE date = :date
  AND value IS NOT NULL
  AND (own_factor IS NULL OR own_factor IN (SELECT id FROM own_factor))
