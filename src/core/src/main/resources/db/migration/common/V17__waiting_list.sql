-- The waiting list of a group (ADR 0042): its entries are registrations that wait, in the order of list_rank.
alter table registration add column list_rank bigint;
-- Whether this person's other lists are left when this one succeeds, as the family wishes.
alter table registration add column leave_others boolean default false not null;
create index registration_in_line on registration (group_id, status, list_rank);
create index registration_of_member on registration (member_id, status);
-- How many wait: always the number of waiting rows of registration. Nobody waits while a place is free.
alter table activity_group add column waiting integer default 0 not null;
alter table activity_group add column last_rank bigint default 0 not null;
alter table activity_group add constraint activity_group_waiting check (waiting >= 0);
