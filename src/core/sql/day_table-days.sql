-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The days of a period.
--
-- in:  :from, :to
-- out: date, complete

SELECT date, complete
FROM day
WHERE date BETWEEN :from AND :to
