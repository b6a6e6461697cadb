-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Medicines; what calls it adds which, and in which order.
--
-- out: id, created_at, modified_at, name, dose, purpose, from_date, until_date, note

SELECT
  id, created_at, modified_at, name, dose, purpose, from_date, until_date, note
FROM medicine
