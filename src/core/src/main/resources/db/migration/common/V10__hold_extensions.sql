-- How often a family asked for the time of a held place anew (WCAG 2.2.1).
alter table registration add column hold_extensions integer default 0 not null;
