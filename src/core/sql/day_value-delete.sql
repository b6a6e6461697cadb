-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Forgets what was recorded of a day.
--
-- in:  :date

DELETE FROM day_value
WHERE date = :date
