-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where there were episodes on each date of a period.
--
-- in:  :from, :to
-- out: date, site, side

SELECT DISTINCT date, site, side
FROM episode
WHERE date BETWEEN :from AND :to
