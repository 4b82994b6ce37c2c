-- Whether the logo is written with the town's name: then the pages do not write it beside the logo once more.
alter table town_profile add column logo_says_name boolean not null default false;
