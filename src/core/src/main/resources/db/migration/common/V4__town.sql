-- What the town says of itself: one row, once staff saved something; until then the server's settings stand.
create table town_profile (
    id bigint not null primary key,
    version bigint not null,
    name varchar(120) not null,
    municipality varchar(80) not null,
    phone varchar(30) not null,
    email varchar(254) not null,
    website varchar(300) not null,
    address varchar(500) not null,
    hours_french varchar(500) not null,
    hours_english varchar(500) not null,
    logo_mark varchar(40),
    logo_type varchar(10),
    logo_width integer,
    logo_height integer,
    brand_colour char(7) not null,
    accent_colour char(7) not null,
    welcome_title_french varchar(120) not null,
    welcome_title_english varchar(120) not null,
    welcome_text_french varchar(2000) not null,
    welcome_text_english varchar(2000) not null,
    footer_text_french varchar(1000) not null,
    footer_text_english varchar(1000) not null,
    approval_text_french varchar(1000) not null,
    approval_text_english varchar(1000) not null,
    english_offered boolean not null,
    attestation_required boolean not null,
    attestation_french varchar(2000) not null,
    attestation_english varchar(2000) not null,
    maintenance boolean not null,
    maintenance_message_french varchar(1000) not null,
    maintenance_message_english varchar(1000) not null,
    maintenance_ends timestamp,
    constraint town_profile_alone check (id = 1)
);

-- The logo's bytes, apart from the row that every page reads; its mark is made from them.
create table town_logo (
    mark varchar(40) not null primary key,
    version bigint not null,
    content ${bytes} not null
);
