-- What is offered and who takes which place. Moments are UTC, amounts are cents, ages are whole months.
create sequence seq_season start with 100 increment by 100;
create table season (
    id bigint not null primary key,
    version bigint not null,
    code varchar(16) not null,
    name varchar(80) not null,
    starts_on date not null,
    ends_on date not null,
    status varchar(16) not null,
    opens_at timestamp,
    closes_at timestamp,
    constraint season_code unique (code),
    constraint season_dates check (starts_on <= ends_on)
);

create sequence seq_activity start with 100 increment by 100;
create table activity (
    id bigint not null primary key,
    version bigint not null,
    season_id bigint not null,
    import_key varchar(64) not null,
    title varchar(200) not null,
    category varchar(100) not null,
    description ${text} not null,
    min_months integer,
    max_months integer,
    tax_code varchar(24) not null,
    sort_title varchar(200) not null,
    search_text varchar(4000) not null,
    constraint activity_season foreign key (season_id) references season (id),
    constraint activity_import_key unique (import_key)
);
create index activity_by_title on activity (season_id, sort_title);

create sequence seq_activity_group start with 100 increment by 100;
create table activity_group (
    id bigint not null primary key,
    version bigint not null,
    activity_id bigint not null,
    import_key varchar(64) not null,
    code varchar(24) not null,
    starts_on date not null,
    ends_on date not null,
    venue varchar(150) not null,
    room varchar(150) not null,
    address varchar(250) not null,
    search_place varchar(400) not null,
    resident_cents bigint not null,
    other_cents bigint not null,
    capacity integer not null,
    -- Places held or confirmed: always the number of live rows of registration. Only enrolment changes it (ADR 0010).
    taken integer default 0 not null,
    constraint activity_group_activity foreign key (activity_id) references activity (id),
    constraint activity_group_import_key unique (import_key),
    constraint activity_group_code unique (code),
    constraint activity_group_dates check (starts_on <= ends_on),
    constraint activity_group_taken check (taken >= 0),
    constraint activity_group_prices check (resident_cents >= 0 and other_cents >= 0)
);
create index activity_group_of on activity_group (activity_id, starts_on);

create sequence seq_group_slot start with 100 increment by 100;
create table group_slot (
    id bigint not null primary key,
    version bigint not null,
    group_id bigint not null,
    weekday integer not null,
    starts_at time not null,
    ends_at time not null,
    constraint group_slot_once unique (group_id, weekday, starts_at, ends_at),
    constraint group_slot_group foreign key (group_id) references activity_group (id),
    constraint group_slot_weekday check (weekday between 1 and 7)
);

create sequence seq_registration start with 100 increment by 100;
create table registration (
    id bigint not null primary key,
    version bigint not null,
    -- Null for a place that staff gave at the counter to somebody without an account.
    household_id bigint,
    member_id bigint,
    group_id bigint not null,
    status varchar(16) not null,
    price_cents bigint not null,
    hold_expires_at timestamp,
    -- The order that is paying, or has paid, for this place.
    payment_order varchar(32),
    created_at timestamp not null,
    changed_at timestamp not null,
    -- Person and group while the place is held or confirmed; null after: one live registration for each.
    live_key varchar(48),
    constraint registration_group foreign key (group_id) references activity_group (id),
    constraint registration_live_key unique (live_key),
    constraint registration_price check (price_cents >= 0)
);
create index registration_of_household on registration (household_id, status);
create index registration_of_group on registration (group_id, status);
create index registration_of_order on registration (payment_order);
create index registration_by_expiry on registration (status, hold_expires_at);
