-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The episodes of each date of a period.
--
-- in:  :from, :to
-- out: date, episodes, episodes with a duration, the sum of durations, the highest intensity

SELECT date, count (*), count (duration_s), ifnull (sum (duration_s), 0), ifnull (max (intensity), 0)
FROM episode
WHERE date BETWEEN :from AND :to
GROUP BY date
