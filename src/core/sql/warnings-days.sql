-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The days on which anything was recorded of the day itself. A day that is neither complete nor has a
-- note or a factor is none.
--
-- out: date, complete

SELECT date, complete
FROM day
WHERE complete OR note IS NOT NULL OR EXISTS (
  SELECT 1 FROM day_value
  WHERE day_value.date = day.date
    AND value IS NOT NULL
    AND (own_factor IS NULL OR own_factor IN (SELECT id FROM own_factor))
)
