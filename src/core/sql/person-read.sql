-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who keeps the diary; what calls it adds which, and in which order.
--
-- out: id, created_at, modified_at, name, birth_date

SELECT
  id, created_at, modified_at, name, birth_date
FROM person
