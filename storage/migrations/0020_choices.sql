-- When people are left in peace: "2100-0800" by the clocks there, or "none".
ALTER TABLE neighbourhoods ADD COLUMN quiet_hours TEXT NOT NULL DEFAULT '2100-0800';

-- Whose working days and holidays hold there: two letters (ISO 3166), or "none" for Monday to Friday.
ALTER TABLE neighbourhoods ADD COLUMN country TEXT NOT NULL DEFAULT 'none';
