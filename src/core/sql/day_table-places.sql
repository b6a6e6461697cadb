-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How often each place comes up in a period.
--
-- in:  :from, :to
-- out: site, side, episodes

SELECT site, side, count (*)
FROM episode
WHERE date BETWEEN :from AND :to
GROUP BY site, side
