-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the doctor knows; what calls it adds which, and in which order.
--
-- out: id, created_at, modified_at, date, warning, site, side, medicine

SELECT
  id, created_at, modified_at, date, warning, site, side, medicine
FROM acknowledgement
