-- The life of a registration (ADR 0041): every step names who and why; rows are only ever added.
create sequence seq_registration_step as bigint start with 100 increment by 100;
create table registration_step (
    id bigint not null primary key,
    version bigint not null,
    registration_id bigint not null constraint registration_step_registration references registration (id),
    -- Null for the first step of a life.
    from_status varchar(16),
    to_status varchar(16) not null,
    reason varchar(40) not null,
    done_by varchar(100) not null,
    detail varchar(300) not null,
    done_at timestamp not null
);
create index registration_step_of on registration_step (registration_id, done_at);
-- What stood here before the history did.
insert into registration_step (id, version, registration_id, to_status, reason, done_by, detail, done_at)
    select -id, 1, id, status, 'BEFORE_HISTORY', 'système', '', changed_at from registration;

-- A place that replaces another of the same activity, and what of its value that one had paid already.
alter table registration add column replaces_id bigint;
alter table registration add column carried_cents bigint default 0 not null;
create index registration_replacing on registration (replaces_id);

-- How long a place of this season is held in a cart; null for the setting of the server.
alter table season add column hold_minutes integer;
