-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds what was recorded of a day: one of the two factors is NULL.
--
-- in:  :date, :factor, :own_factor, :value

INSERT INTO day_value (date, factor, own_factor, value)
VALUES (:date, :factor, :own_factor, :value)
