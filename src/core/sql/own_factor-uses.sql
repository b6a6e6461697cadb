-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How many days have a value of one of the person's own factors.
--
-- in:  :id
-- out: days

SELECT count (*)
FROM day_value
WHERE own_factor = :id AND value IS NOT NULL
