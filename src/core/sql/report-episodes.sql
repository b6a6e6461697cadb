-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The episodes of a period, with what a report counts.
--
-- in:  :from, :to
-- out: kind, site, side, duration in seconds, intensity (0 where it is not recorded), what helped

SELECT kind, site, side, duration_s, ifnull (intensity, 0), helped
FROM episode
WHERE date BETWEEN :from AND :to
