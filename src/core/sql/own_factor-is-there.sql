-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whether there is a factor of the person's own.
--
-- in:  :id
-- out: 0 or 1

SELECT EXISTS (SELECT 1 FROM own_factor WHERE id = :id)
