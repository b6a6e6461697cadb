-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How many episodes of a period began in each hour of the day, by the clock on the wall.
--
-- in:  :from, :to
-- out: hour (0 to 23), episodes

SELECT ((started_at + utc_offset) % 86400 + 86400) % 86400 / 3600 AS hour, count (*)
FROM episode
WHERE date BETWEEN :from AND :to
GROUP BY hour
