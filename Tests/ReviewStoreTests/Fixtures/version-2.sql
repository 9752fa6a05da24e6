PRAGMA user_version = 2;
PRAGMA application_id = 1449489005;
BEGIN TRANSACTION;
CREATE TABLE setting (
    -- One value a name: site, file, guidelines, taxonomy.
    name TEXT PRIMARY KEY NOT NULL,
    value ANY
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('file','2a04b300aaa4c39f:16228864:1795283558.831114529');
INSERT INTO setting VALUES('site',X'db7320c3c27d1fb5ce01bab224a86e3b');
INSERT INTO setting VALUES('taxonomy',X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5');
CREATE TABLE text (
    -- Guidelines and reason taxonomies, by the hashes that events carry.
    hash BLOB PRIMARY KEY NOT NULL CHECK (length(hash) = 32),  -- SHA-256 of the text's UTF-8
    text TEXT NOT NULL
) STRICT;
INSERT INTO text VALUES(X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5',replace('hallucination	hallucination	幻觉\ncount	count	数量\ncolour	colour	颜色\nrelation	relation	关系\nocr	text in image (OCR)	图中文字\nknowledge	knowledge	知识\nwrong-choice	wrong choice	选项错误\nlanguage	language	语言\nformat	format	格式\nunanswerable	unanswerable	无法回答\nunsafe	unsafe	不安全\nother	other	其他\n','\n',char(10)));
CREATE TABLE reviewer (
    number INTEGER PRIMARY KEY,
    identifier BLOB NOT NULL UNIQUE CHECK (length(identifier) = 16),  -- random; what events carry
    name TEXT UNIQUE,                                                -- NULL when it was emptied
    role TEXT NOT NULL CHECK (role IN ('lead', 'reviewer'))
) STRICT;
INSERT INTO reviewer VALUES(1,X'6270ea662f98d0a709e68e38835fb58c','alice','lead');
INSERT INTO reviewer VALUES(2,X'a3a62be0c9220fdd81839211fc04fc28','bob','reviewer');
INSERT INTO reviewer VALUES(3,X'a359146efdb892886194882c0b68ed1a','carol','reviewer');
INSERT INTO reviewer VALUES(4,X'9ccb4305b4639ab22efdea16f8c47452','dan','reviewer');
CREATE TABLE dataset (
    -- One imported file. While its state is importing, nothing of it is to be shown.
    number INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('importing', 'ready')),
    digest BLOB UNIQUE CHECK (length(digest) = 32),  -- SHA-256 of the file; NULL while importing
    file TEXT NOT NULL,                              -- the name without its folder
    format TEXT NOT NULL,
    container TEXT NOT NULL,
    byte_count INTEGER NOT NULL DEFAULT 0,
    samples INTEGER NOT NULL DEFAULT 0,
    turns INTEGER NOT NULL DEFAULT 0,
    quarantined INTEGER NOT NULL DEFAULT 0,
    picture_folders TEXT NOT NULL,                   -- JSON array of absolute paths; can be changed
    domain TEXT,                                     -- for samples without one of their own; can be changed
    generator TEXT,                                  -- can be changed
    imported INTEGER,                                -- when, UTC, milliseconds since 1970
    CHECK (state = 'importing' OR digest IS NOT NULL)
) STRICT;
INSERT INTO dataset VALUES(1,'ready',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef','d.jsonl','llava','lines',361,2,3,0,'["pictures"]',NULL,NULL,1795283558925);
CREATE TABLE sample (
    -- One record of a dataset.
    number INTEGER PRIMARY KEY,            -- as people name it, from 1
    dataset INTEGER NOT NULL REFERENCES dataset (number),
    ordinal INTEGER NOT NULL,              -- among the records of the file, from 0
    line INTEGER NOT NULL,                 -- on which the record begins, from 1
    byte_offset INTEGER NOT NULL,          -- of the record in the file
    byte_count INTEGER NOT NULL,
    digest BLOB NOT NULL,                  -- SHA-256 of the record's bytes
    label TEXT,                            -- the record's own id
    pictures TEXT,                         -- JSON array of paths; NULL for none
    task TEXT NOT NULL,
    domain TEXT,                           -- NULL: the dataset's
    context TEXT,                          -- JSON array, role and text by turns; NULL for none
    first_turn INTEGER NOT NULL,           -- turn.id of the first; the others follow it
    turns INTEGER NOT NULL,
    kinds INTEGER NOT NULL,                -- sum over the turns: 1 judgement, 2 multiple choice,
                                           -- 4 short answer, 8 long answer, 16 description
    languages INTEGER NOT NULL             -- sum over the turns: 1 zh, 2 en, 4 mixed, 8 other
) STRICT;
INSERT INTO sample VALUES(1,1,0,1,0,220,X'425a3cab6143fef544416c62a8bd8e7f4a716713934ae19b6f2111ffa25238f3','a','["a.png"]','conversation',NULL,NULL,1,2,4,3);
INSERT INTO sample VALUES(2,1,1,2,221,139,X'3e637fea510e1d806e5d2c7e46d59685e9a59c914b0875b7f92f0a0649d8cf2c','b','["b.png"]','short answer',NULL,NULL,3,1,4,2);
CREATE TABLE record (
    -- By which a record is found by its SHA-256.
    prefix INTEGER NOT NULL,               -- the first eight bytes of sample.digest, big-endian
    sample INTEGER NOT NULL,
    PRIMARY KEY (prefix, sample)
) STRICT, WITHOUT ROWID;
INSERT INTO record VALUES(4495577497404841344,2);
INSERT INTO record VALUES(4781200661176123125,1);
CREATE TABLE turn (
    -- One exchange as it was generated: the turns of sample S are those with id from S.first_turn on.
    id INTEGER PRIMARY KEY,
    sample INTEGER NOT NULL,               -- sample.number; by construction, for a check costs time here
    number INTEGER NOT NULL,               -- within the sample, from 1
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    question TEXT NOT NULL,                -- without its <image> tokens
    choices TEXT,                          -- JSON array; NULL for none
    answer TEXT NOT NULL,
    shown BLOB NOT NULL,                   -- SHA-256 over question, choices and answer
    locator TEXT NOT NULL,                 -- where the texts stand in the record
    image_tokens TEXT                      -- JSON array, offset and literal by turns; NULL for none
) STRICT;
INSERT INTO turn VALUES(1,1,1,'short answer','zh','披风是什么颜色的？',NULL,'绿色',X'fae3f1e8db0e8dc8b255c8a30508da09077fc0ada4d16c81526bbaf1adfc7610','q=/conversations/0/value a=/conversations/1/value','[0,"<image>\n"]');
INSERT INTO turn VALUES(2,1,2,'short answer','en','How many boats are there?',NULL,'3',X'ab78ddbd9c17bdfc835c546ac161150f885ef53fa224076a92a554b433fba9c8','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(3,2,1,'short answer','en','How long is the rope in metres?',NULL,'4',X'8eace2e916fcb2f0e0f03e4aec4d4831444b40f8c2ace55a9165f4fed2eb7952','q=/conversations/0/value a=/conversations/1/value','[0,"<image>\n"]');
CREATE TABLE caption (
    -- The captions of a picture, by its path as the records name it.
    path TEXT NOT NULL,
    turn INTEGER NOT NULL,                 -- turn.id
    PRIMARY KEY (path, turn)
) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine (
    -- The records that could not be read.
    dataset INTEGER NOT NULL REFERENCES dataset (number),
    ordinal INTEGER NOT NULL,
    line INTEGER NOT NULL,
    byte_offset INTEGER NOT NULL,          -- of the record in the file
    byte_count INTEGER NOT NULL,
    fault INTEGER NOT NULL,                -- the byte of the file at which reading failed
    reason TEXT NOT NULL,
    PRIMARY KEY (dataset, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_chunk (
    -- The dataset files themselves, byte for byte, in pieces compressed with zstd.
    dataset INTEGER NOT NULL REFERENCES dataset (number),
    byte_offset INTEGER NOT NULL,          -- in the file
    byte_count INTEGER NOT NULL,           -- when decompressed
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO source_chunk VALUES(1,0,361,X'28b52ffd606900750600420b2b30706bd2013cba77feff99745ec755f221dc3392d4704dcf9addb72252526693405133ed00245d7fc540f33ef57ff6ab014f84c407bc75705b32cb9ddae54a301fcb883b92947e40d01321f10004eb5682b94ef3416d2815585b52fa71b17034301b38452a7e226383216273b17024283a0d1899054ce60242f350d1b170d0b0c180c0d75712d1c9d5599b44fa7a6b97f04ac1fae366509fdb09f7c1d5239e1cfaf58db4b1abebd711d82b010b003e4ce806e72032b0b98005798595c331206b2887411897211429faa5a2');
CREATE TABLE event (
    -- The ledger. Times are UTC in milliseconds since 1970; choices and reasons are JSON arrays of strings.
    -- How payload_hash and hash are computed is written at Ledger/CanonicalPayload.swift.
    -- An event that was taken down has all columns from salt on empty; its hashes stay.
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- in this store only
    site BLOB NOT NULL CHECK (length(site) = 16),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    format INTEGER NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    salt BLOB CHECK (length(salt) = 16),
    time INTEGER,
    reviewer BLOB CHECK (length(reviewer) = 16),
    action TEXT,
    dataset BLOB CHECK (length(dataset) = 32),
    ordinal INTEGER,
    record BLOB CHECK (length(record) = 32),
    turn INTEGER,
    shown BLOB CHECK (length(shown) = 32),
    reverses_site BLOB CHECK (length(reverses_site) = 16),
    reverses_sequence INTEGER,
    question TEXT,
    choices TEXT,
    answer TEXT,
    reasons TEXT,
    note TEXT,
    active_ms INTEGER,
    elapsed_ms INTEGER,
    source TEXT,
    seen_mode TEXT,
    seen_state TEXT,
    seen_columns INTEGER,
    seen_rows INTEGER,
    seen_largest_zoom INTEGER,
    guidelines BLOB CHECK (length(guidelines) = 32),
    taxonomy BLOB CHECK (length(taxonomy) = 32),
    program TEXT,
    key TEXT, cutoff_ms INTEGER,
    UNIQUE (site, sequence),
    CHECK (salt IS NULL OR (time IS NOT NULL AND reviewer IS NOT NULL AND action IS NOT NULL
        AND reasons IS NOT NULL AND source IS NOT NULL AND program IS NOT NULL))
) STRICT;
INSERT INTO event VALUES(1,X'db7320c3c27d1fb5ce01bab224a86e3b',1,2,X'0000000000000000000000000000000000000000000000000000000000000000',X'da10c5de616b4bbdfba9a837338cf80d6d5d10a1c1cd264f62ae19380fbee538',X'2bec9f6aa5c478ce244afd84f2fbf08032c6e8da1da0dfd5fdac494a6ed5848a',X'a3db91166efe6fcc0e39780fcceef479',1795283559021,X'a3a62be0c9220fdd81839211fc04fc28','site',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(2,X'db7320c3c27d1fb5ce01bab224a86e3b',2,2,X'2bec9f6aa5c478ce244afd84f2fbf08032c6e8da1da0dfd5fdac494a6ed5848a',X'53ebd2ec943fead394094d9ed57181bf62ef580fbc4b33e29c32e35c6d58e244',X'39e75d35f7915b30c3fe87f5f2762210dad6448a1a93da086c7cf7e5c972f223',X'2a62036673bb4e06c7d6d9711dd62891',1795283559023,X'a3a62be0c9220fdd81839211fc04fc28','edit',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',0,X'425a3cab6143fef544416c62a8bd8e7f4a716713934ae19b6f2111ffa25238f3',1,X'fae3f1e8db0e8dc8b255c8a30508da09077fc0ada4d16c81526bbaf1adfc7610',NULL,NULL,'披风是什么颜色的？','[]','红色','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(3,X'db7320c3c27d1fb5ce01bab224a86e3b',3,2,X'39e75d35f7915b30c3fe87f5f2762210dad6448a1a93da086c7cf7e5c972f223',X'a7a1114059c2063b9171eccf58edd35a0c18175917d50d7ed5f06e2b50d91e42',X'853b1f6219242d04309fababecba6cd10d395ce6994f9d6eef5dcbed6e558a6a',X'46b6b5ee4fef0f794e639f24c86ab364',1795283559033,X'a3a62be0c9220fdd81839211fc04fc28','edit',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',1,X'3e637fea510e1d806e5d2c7e46d59685e9a59c914b0875b7f92f0a0649d8cf2c',1,X'8eace2e916fcb2f0e0f03e4aec4d4831444b40f8c2ace55a9165f4fed2eb7952',NULL,NULL,'How long is the rope in metres?','[]','3.5','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(4,X'db7320c3c27d1fb5ce01bab224a86e3b',4,2,X'853b1f6219242d04309fababecba6cd10d395ce6994f9d6eef5dcbed6e558a6a',X'8da2c4a48a6a91335754f2a28f0a88d6b11b7ac2c0ab3ca42b07bc03bf0e6d79',X'b360dde7b09b3de3f02a09da262a5d12302b8d3edfc65ce7e13eba5199c353cb',X'f7870a278cb0f9dd207730d7dda7c65b',1795283559132,X'a359146efdb892886194882c0b68ed1a','edit',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',0,X'425a3cab6143fef544416c62a8bd8e7f4a716713934ae19b6f2111ffa25238f3',1,X'fae3f1e8db0e8dc8b255c8a30508da09077fc0ada4d16c81526bbaf1adfc7610',NULL,NULL,'披风是什么颜色的？','[]','红色。','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(5,X'db7320c3c27d1fb5ce01bab224a86e3b',5,2,X'b360dde7b09b3de3f02a09da262a5d12302b8d3edfc65ce7e13eba5199c353cb',X'b90e2b864b46d4ef275e90a6a7326097abefac243389640f951f58f744b41d75',X'56727209c0d9193f8102f103b830a93bdc5dbf4e0f391e3b51c563024498052b',X'7cc2837ea0f9c101d8ea58758a51b6e9',1795283559151,X'a359146efdb892886194882c0b68ed1a','edit',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',1,X'3e637fea510e1d806e5d2c7e46d59685e9a59c914b0875b7f92f0a0649d8cf2c',1,X'8eace2e916fcb2f0e0f03e4aec4d4831444b40f8c2ace55a9165f4fed2eb7952',NULL,NULL,'How long is the rope in metres?','[]','35','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(6,X'db7320c3c27d1fb5ce01bab224a86e3b',6,2,X'56727209c0d9193f8102f103b830a93bdc5dbf4e0f391e3b51c563024498052b',X'1ae14d35324fa7c67b1fb91946a7eaa0062a280bb1cad8fd09ecefbe6ab8af9b',X'6146309d1b66ca60592bebd47aebe0f9153abcec250a057484a0c3ded5660372',X'55760fc3027270c54b6f3efe0dbe952a',1795283559257,X'9ccb4305b4639ab22efdea16f8c47452','edit',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',0,X'425a3cab6143fef544416c62a8bd8e7f4a716713934ae19b6f2111ffa25238f3',1,X'fae3f1e8db0e8dc8b255c8a30508da09077fc0ada4d16c81526bbaf1adfc7610',NULL,NULL,'披风是什么颜色的？','[]','红色。','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(7,X'db7320c3c27d1fb5ce01bab224a86e3b',7,2,X'6146309d1b66ca60592bebd47aebe0f9153abcec250a057484a0c3ded5660372',X'68fd354d62f945e0d9dc20c48738cd36e86bfe5eefb90a9aeffa9a429d62072f',X'd4ac0c0e75187eb16d68206ea0b91ffe985b0bef4e37dea5fc4bf4a8465769d5',X'0e7712d9c371f00b64cce4e760db006f',1795283559379,X'6270ea662f98d0a709e68e38835fb58c','gold',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',0,X'425a3cab6143fef544416c62a8bd8e7f4a716713934ae19b6f2111ffa25238f3',2,X'ab78ddbd9c17bdfc835c546ac161150f885ef53fa224076a92a554b433fba9c8',NULL,NULL,'How many boats are there?','[]','3','["declared"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(8,X'db7320c3c27d1fb5ce01bab224a86e3b',8,2,X'd4ac0c0e75187eb16d68206ea0b91ffe985b0bef4e37dea5fc4bf4a8465769d5',X'debf4a4573d53771b531f189ee33a4495393f230ca375441cd1d673b12b57c93',X'27d559e90de53ff1b448ba7215b70b87b2bb33b97b2657e4af930e94580086c8',X'0cd03a002bd55d301da644eddf3d7e4e',1795283559458,X'a3a62be0c9220fdd81839211fc04fc28','reject',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',0,X'425a3cab6143fef544416c62a8bd8e7f4a716713934ae19b6f2111ffa25238f3',2,X'ab78ddbd9c17bdfc835c546ac161150f885ef53fa224076a92a554b433fba9c8',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(9,X'db7320c3c27d1fb5ce01bab224a86e3b',9,2,X'27d559e90de53ff1b448ba7215b70b87b2bb33b97b2657e4af930e94580086c8',X'5b15a49b0e18e16788297da26317e1be379c43fdd2c83efebf69297d49cf2428',X'e61cb28aadc4b8cded2f76e88401d06a408623eb6e4545bde2d2dd401918191a',X'1a1ec52ee2ae830e777d1b88c21afa4c',1795283559625,X'6270ea662f98d0a709e68e38835fb58c','resolve',X'8ad0f5a04a040b93eddde0ee83e97007545b33173fa893e7219ce5f8eb82c2ef',0,X'425a3cab6143fef544416c62a8bd8e7f4a716713934ae19b6f2111ffa25238f3',2,X'ab78ddbd9c17bdfc835c546ac161150f885ef53fa224076a92a554b433fba9c8',NULL,NULL,'How many boats are there?','[]','3','["reviewer-error"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
CREATE TABLE act (
    -- The events that are about a sample of this store.
    event INTEGER PRIMARY KEY REFERENCES event (number),
    reviewer INTEGER NOT NULL REFERENCES reviewer (number),
    sample INTEGER NOT NULL REFERENCES sample (number),
    turn INTEGER NOT NULL,                 -- within the sample, from 1; 0 for the sample as a whole
    action TEXT NOT NULL,
    reverses INTEGER REFERENCES event (number),
    text BLOB,                             -- SHA-256 over the texts after an edit or a resolution
    clears INTEGER NOT NULL,               -- 1 for a note that takes the note away
    desk_time INTEGER,                     -- the event's time, if it was recorded at the desk
    stands INTEGER NOT NULL                -- 0 once it has been undone
, planted BLOB) STRICT;
INSERT INTO act VALUES(2,2,1,1,'edit',NULL,X'6e17a2552d6ad04d8d2febeb04f6c33289f998a733cd6c6400d31204d5a8b3d8',0,NULL,1,NULL);
INSERT INTO act VALUES(3,2,2,1,'edit',NULL,X'ddd6c4dc1e140f2f89e0cd26ac5243487eeda6fa9da498cd4664a5c61a00226f',0,NULL,1,NULL);
INSERT INTO act VALUES(4,3,1,1,'edit',NULL,X'796c551625b7520c82c682afb4dcfc2ab1dd95d63dd1d91b5ce17972f4004cca',0,NULL,1,NULL);
INSERT INTO act VALUES(5,3,2,1,'edit',NULL,X'ff06a672c3009d4e4b9c3d36022d40f2d5898fe9a55c74b355ad2d23a84232e7',0,NULL,1,NULL);
INSERT INTO act VALUES(6,4,1,1,'edit',NULL,X'796c551625b7520c82c682afb4dcfc2ab1dd95d63dd1d91b5ce17972f4004cca',0,NULL,1,NULL);
INSERT INTO act VALUES(7,1,1,2,'gold',NULL,X'ab78ddbd9c17bdfc835c546ac161150f885ef53fa224076a92a554b433fba9c8',0,NULL,1,NULL);
INSERT INTO act VALUES(8,2,1,2,'reject',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(9,1,1,2,'resolve',NULL,X'ab78ddbd9c17bdfc835c546ac161150f885ef53fa224076a92a554b433fba9c8',0,NULL,1,NULL);
CREATE TABLE decision (
    -- What each reviewer has decided, now in force.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
    event INTEGER NOT NULL REFERENCES event (number),  -- has the texts, reasons and note
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;
INSERT INTO decision VALUES(1,1,2,'edit',2);
INSERT INTO decision VALUES(1,1,3,'edit',4);
INSERT INTO decision VALUES(1,1,4,'edit',6);
INSERT INTO decision VALUES(1,2,2,'reject',8);
INSERT INTO decision VALUES(2,1,2,'edit',3);
INSERT INTO decision VALUES(2,1,3,'edit',5);
CREATE TABLE resolution (
    -- What all reviewers together made of a turn; a turn without a row is open.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('single', 'unanimous', 'contested', 'adjudicated', 'gold')),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'edited', 'rejected', 'contested')),
    event INTEGER REFERENCES event (number),  -- whose texts count; NULL when contested
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO resolution VALUES(1,1,'contested','contested',NULL);
INSERT INTO resolution VALUES(1,2,'adjudicated','accepted',9);
INSERT INTO resolution VALUES(2,1,'contested','contested',NULL);
CREATE TABLE mark (
    -- Flags and notes, now in force.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,                 -- 0 for the sample as a whole
    reviewer INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('flag', 'note')),
    event INTEGER NOT NULL REFERENCES event (number),
    PRIMARY KEY (sample, turn, reviewer, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE progress (
    -- How far each reviewer has come with each sample.
    reviewer INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    decided INTEGER NOT NULL,              -- turns with a decision in force
    opened INTEGER,                        -- the event of the first opening
    skipped INTEGER,                       -- the event of the skip, until a later decision
    closed INTEGER NOT NULL,               -- 1 when every turn is decided, or the sample is skipped
    PRIMARY KEY (reviewer, sample)
) STRICT, WITHOUT ROWID;
INSERT INTO progress VALUES(2,1,2,NULL,NULL,1);
INSERT INTO progress VALUES(2,2,1,NULL,NULL,1);
INSERT INTO progress VALUES(3,1,1,NULL,NULL,0);
INSERT INTO progress VALUES(3,2,1,NULL,NULL,1);
INSERT INTO progress VALUES(4,1,1,NULL,NULL,0);
CREATE TABLE tally (
    -- The number of closed samples of each reviewer.
    reviewer INTEGER PRIMARY KEY,
    closed INTEGER NOT NULL
) STRICT;
INSERT INTO tally VALUES(2,2);
INSERT INTO tally VALUES(3,1);
CREATE TABLE census (
    -- The numbers of turns by their outcomes; undecided are those that are left.
    dataset INTEGER NOT NULL,
    domain TEXT NOT NULL,                  -- the sample's own; '' for none
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    samples INTEGER NOT NULL,              -- whose first turn is counted here
    turns INTEGER NOT NULL,
    accepted INTEGER NOT NULL DEFAULT 0,
    edited INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    contested INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (dataset, domain, kind, language)
) STRICT, WITHOUT ROWID;
INSERT INTO census VALUES(1,'','short answer','en',1,2,1,0,0,1);
INSERT INTO census VALUES(1,'','short answer','zh',1,1,0,0,0,1);
CREATE TABLE draft (
    -- Edits under way; gone once decided.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    reviewer INTEGER NOT NULL REFERENCES reviewer (number),
    question TEXT NOT NULL,
    choices TEXT,
    answer TEXT NOT NULL,
    saved INTEGER NOT NULL,                -- when, UTC, milliseconds since 1970
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE queue (
    -- Which samples are handed out, in what order, and how many reviews each one needs.
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('filling', 'open', 'paused')),
    filter TEXT NOT NULL,                  -- JSON array of lists of conditions; a sample meets one of the lists
    ordering TEXT NOT NULL CHECK (ordering IN ('file', 'random', 'uncertain', 'image')),
    seed INTEGER NOT NULL,
    overlap INTEGER NOT NULL CHECK (overlap >= 1),        -- reviews of the samples that are shared
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),    -- of samples that need `overlap` reviews; others one
    gold REAL NOT NULL DEFAULT 0 CHECK (gold BETWEEN 0 AND 1),      -- share of gold among what is handed out
    seeded REAL NOT NULL DEFAULT 0 CHECK (seeded BETWEEN 0 AND 1),  -- share with a planted error
    hides_captions INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,              -- UTC, milliseconds since 1970
    last_place INTEGER NOT NULL DEFAULT 0,    -- the newest queue_item.place that was given out
    last_returned INTEGER NOT NULL DEFAULT 0, -- the newest queue_item.returned that was given out
    -- What follows is counted from queue_item and assignment, and kept in step with them.
    samples INTEGER NOT NULL DEFAULT 0,
    needed INTEGER NOT NULL DEFAULT 0,     -- reviews, over all samples
    open INTEGER NOT NULL DEFAULT 0,       -- samples of which fewer reviews than needed are done or leased
    finished INTEGER NOT NULL DEFAULT 0,   -- samples of which all reviews are done
    done INTEGER NOT NULL DEFAULT 0,       -- reviews
    extra INTEGER NOT NULL DEFAULT 0       -- reviews beyond those needed
) STRICT;
CREATE TABLE queue_reviewer (
    -- Who may take from a queue; a queue without rows is for everybody.
    queue INTEGER NOT NULL REFERENCES queue (number),
    reviewer INTEGER NOT NULL REFERENCES reviewer (number),
    PRIMARY KEY (queue, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE queue_item (
    -- The samples of a queue.
    queue INTEGER NOT NULL REFERENCES queue (number),
    sample INTEGER NOT NULL REFERENCES sample (number),
    place INTEGER NOT NULL,                -- in the queue's order
    needed INTEGER NOT NULL,               -- reviews
    taken INTEGER NOT NULL DEFAULT 0,      -- reviews that are done or leased; assignments for review only
    done INTEGER NOT NULL DEFAULT 0,       -- reviews that are done
    returned INTEGER,                      -- given when it is open again; such samples are handed out first
    PRIMARY KEY (queue, sample)
) STRICT, WITHOUT ROWID;
CREATE TABLE assignment (
    -- A sample in the hands of a reviewer. One that was given back untouched leaves no row.
    queue INTEGER NOT NULL REFERENCES queue (number),
    sample INTEGER NOT NULL REFERENCES sample (number),
    reviewer INTEGER NOT NULL REFERENCES reviewer (number),
    state TEXT NOT NULL CHECK (state IN (
        'leased',                          -- in hand, until a time
        'done',                            -- every turn is decided
        'skipped',                         -- for somebody else
        'expired',                         -- begun, but the lease ran out
        'released',                        -- begun, but given back
        'prior')),                         -- was decided before it came into the queue; does not count in it
    purpose TEXT NOT NULL CHECK (purpose IN ('review', 'gold', 'seeded')),
    handed INTEGER NOT NULL,               -- the how manieth of this reviewer in this queue; 0 for prior
    leased INTEGER NOT NULL,               -- when, UTC, milliseconds since 1970
    until INTEGER NOT NULL,                -- when the lease ends unless it is renewed
    PRIMARY KEY (queue, sample, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE queue_tally (
    -- How far each reviewer has come with a queue.
    queue INTEGER NOT NULL REFERENCES queue (number),
    reviewer INTEGER NOT NULL REFERENCES reviewer (number),
    handed INTEGER NOT NULL DEFAULT 0,     -- the newest assignment.handed that was given out
    place INTEGER NOT NULL DEFAULT 0,      -- up to here there is nothing more for the reviewer, ...
    returned INTEGER NOT NULL DEFAULT 0,   -- ... nor up to here, but for what they had begun
    -- What follows is counted from queue_item and assignment, and kept in step with them.
    leased INTEGER NOT NULL DEFAULT 0,     -- assignments
    done INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,       -- open samples that are leased, done, skipped or prior here
    PRIMARY KEY (queue, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE probe (
    -- A turn shown to one reviewer with a known error in it. What is decided about it tells what the reviewer
    -- catches; it never counts as a decision about the turn and never leaves the store with an export.
    sample INTEGER NOT NULL REFERENCES sample (number),
    turn INTEGER NOT NULL,
    reviewer INTEGER NOT NULL REFERENCES reviewer (number),
    corruption TEXT NOT NULL,              -- as choice-swapped
    question TEXT NOT NULL,
    choices TEXT,                          -- JSON array; NULL for none
    answer TEXT NOT NULL,
    shown BLOB NOT NULL CHECK (length(shown) = 32),  -- SHA-256 over the texts above, as events carry it
    planted INTEGER NOT NULL,              -- when, UTC, milliseconds since 1970
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE probe_decision (
    -- What each reviewer has decided about a turn with a planted error, now in force; follows from the ledger.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
    event INTEGER NOT NULL REFERENCES event (number),  -- has the texts, reasons and note
    result TEXT CHECK (result IN ('caught', 'restored', 'missed', 'mended')),  -- NULL: not planted in this store
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE gold_score (
    -- Whether each reviewer decided a gold turn as is right, but for the lead who declared it; follows from
    -- the ledger.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    kind TEXT NOT NULL,                    -- the turn's
    correct INTEGER NOT NULL,
    later INTEGER NOT NULL,                -- 1 when it was decided after the turn had become gold
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE act_measure (
    -- What decisions, and other acts that took time, were measured to be.
    event INTEGER PRIMARY KEY REFERENCES event (number),
    time INTEGER NOT NULL,                 -- the event's, UTC, milliseconds since 1970
    active_ms INTEGER,
    elapsed_ms INTEGER,
    cutoff_ms INTEGER,
    answer INTEGER,                        -- of a judgement or choice after it: 3 yes, 4 no, 5 A, 6 B, …
    edit_size INTEGER                      -- normalised distance from generated to edited answer, per mille
) STRICT;
INSERT INTO act_measure VALUES(2,1795283559023,NULL,NULL,NULL,NULL,500);
INSERT INTO act_measure VALUES(3,1795283559033,NULL,NULL,NULL,NULL,1000);
INSERT INTO act_measure VALUES(4,1795283559132,NULL,NULL,NULL,NULL,667);
INSERT INTO act_measure VALUES(5,1795283559151,NULL,NULL,NULL,NULL,1000);
INSERT INTO act_measure VALUES(6,1795283559257,NULL,NULL,NULL,NULL,667);
INSERT INTO act_measure VALUES(8,1795283559458,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE sample_figures (
    -- All that the tallies below count of a sample, as Figures/SampleFigures+Bytes.swift writes it.
    sample INTEGER PRIMARY KEY,
    figures BLOB NOT NULL
) STRICT;
INSERT INTO sample_figures VALUES(1,X'010002020002010401020100aaa201981701030100aaa201981701040100aaa201981702020200aaa201981700000101030103aad8288ec80db0eca701c08db701');
INSERT INTO sample_figures VALUES(2,X'01000102010201020100aaa201981701030100aaa20198170000010101000195ac148ec80d97e615c0843d');
CREATE TABLE work (
    -- What each reviewer's work adds up to, by domain (of a dataset, '' for none of its own), kind, language,
    -- day, week and queue (by its number). Weeks have ratings only, and are those of a turn's newest decision.
    -- The four histograms are class and count by turns, as Figures/Tallies/ClassHistogram.swift writes them.
    dimension TEXT NOT NULL,
    dataset INTEGER NOT NULL,              -- 0 but for domains
    name TEXT NOT NULL,
    reviewer INTEGER NOT NULL,
    accepted INTEGER NOT NULL,             -- at the desk, as all up to elapsed_ms
    edited INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    samples INTEGER NOT NULL,              -- closed
    active_ms INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL,
    decision_times BLOB NOT NULL,          -- active times in classes of one percent
    sample_times BLOB NOT NULL,
    edit_sizes BLOB NOT NULL,              -- per mille
    ratings BLOB NOT NULL,                 -- at the desk and by scripts, as in act_measure.answer; 0 accept,
                                           -- 1 edit, 2 reject
    PRIMARY KEY (dimension, dataset, name, reviewer)
) STRICT, WITHOUT ROWID;
INSERT INTO work VALUES('day',0,'2026-11-21',2,0,0,0,0,0,0,0,X'',X'',X'',X'01020101');
INSERT INTO work VALUES('day',0,'2026-11-21',3,0,0,0,0,0,0,0,X'',X'',X'',X'0102');
INSERT INTO work VALUES('day',0,'2026-11-21',4,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
INSERT INTO work VALUES('domain',1,'',2,0,0,0,0,0,0,0,X'',X'',X'',X'01020101');
INSERT INTO work VALUES('domain',1,'',3,0,0,0,0,0,0,0,X'',X'',X'',X'0102');
INSERT INTO work VALUES('domain',1,'',4,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
INSERT INTO work VALUES('kind',0,'short answer',2,0,0,0,0,0,0,0,X'',X'',X'',X'01020101');
INSERT INTO work VALUES('kind',0,'short answer',3,0,0,0,0,0,0,0,X'',X'',X'',X'0102');
INSERT INTO work VALUES('kind',0,'short answer',4,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
INSERT INTO work VALUES('language',0,'en',2,0,0,0,0,0,0,0,X'',X'',X'',X'01010101');
INSERT INTO work VALUES('language',0,'en',3,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
INSERT INTO work VALUES('language',0,'zh',2,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
INSERT INTO work VALUES('language',0,'zh',3,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
INSERT INTO work VALUES('language',0,'zh',4,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
INSERT INTO work VALUES('week',0,'2026-W47',2,0,0,0,0,0,0,0,X'',X'',X'',X'01020101');
INSERT INTO work VALUES('week',0,'2026-W47',3,0,0,0,0,0,0,0,X'',X'',X'',X'0102');
INSERT INTO work VALUES('week',0,'2026-W47',4,0,0,0,0,0,0,0,X'',X'',X'',X'0101');
CREATE TABLE agreement_pattern (
    -- How many samples show each pattern of ratings within a group. A pattern has one word for each rated turn,
    -- in alphabetical order, with one letter for each rating: a, e, r for decisions; y, n; A, B, C …
    measure TEXT NOT NULL,
    dimension TEXT NOT NULL,               -- groups as in work; all turns are all domains
    dataset INTEGER NOT NULL,
    name TEXT NOT NULL,
    pattern TEXT NOT NULL,
    samples INTEGER NOT NULL,
    PRIMARY KEY (measure, dimension, dataset, name, pattern)
) STRICT, WITHOUT ROWID;
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'','ee',1);
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'','eee r',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'short answer','ee',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'short answer','eee r',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','ee',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','r',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'zh','eee',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','ee',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','eee r',1);
CREATE TABLE signature (
    -- How many turns that at least two reviewers decided have each list of who decided what, as '1a 4e'.
    signature TEXT PRIMARY KEY NOT NULL,
    turns INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO signature VALUES('2e 3e',1);
INSERT INTO signature VALUES('2e 3e 4e',1);
CREATE TABLE text_pair (
    -- How two final answers of a turn compare of which at least one was edited; in millionths.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    first INTEGER NOT NULL,                -- the events of the two decisions
    second INTEGER NOT NULL,
    equal INTEGER NOT NULL,
    canonically_equal INTEGER NOT NULL,
    levenshtein INTEGER NOT NULL,          -- normalised
    chrf INTEGER NOT NULL,                 -- of 100
    token_f1 INTEGER NOT NULL,
    PRIMARY KEY (sample, turn, first, second)
) STRICT, WITHOUT ROWID;
INSERT INTO text_pair VALUES(1,1,2,4,0,1,333333,875000,1000000);
INSERT INTO text_pair VALUES(1,1,2,6,0,1,333333,875000,1000000);
INSERT INTO text_pair VALUES(1,1,4,6,1,1,0,1000000,1000000);
INSERT INTO text_pair VALUES(2,1,3,5,0,1,333333,357143,1000000);
CREATE TABLE text_tally (
    -- The sums over the rows of text_pair.
    kind TEXT PRIMARY KEY NOT NULL,
    pairs INTEGER NOT NULL,
    equal INTEGER NOT NULL,
    canonically_equal INTEGER NOT NULL,
    levenshtein INTEGER NOT NULL,
    weighted_square INTEGER NOT NULL,      -- of levenshtein, times 2 / (final answers of the turn - 1)
    chrf INTEGER NOT NULL,
    token_f1 INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO text_tally VALUES('short answer',4,1,4,999999,444444,3107143,4000000);
CREATE TABLE practice (
    -- The timed decisions of each reviewer at the desk, also those undone since, in blocks of fifty.
    reviewer INTEGER NOT NULL,
    block INTEGER NOT NULL,                -- from 0
    trials INTEGER NOT NULL,
    log_sum REAL NOT NULL,                 -- sum of the natural logarithms of their active milliseconds
    trial_log_sum REAL NOT NULL,           -- sum of these times the logarithms of the numbers of the trials
    PRIMARY KEY (reviewer, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE cutoff (
    -- By which cut-offs each reviewer's active times were measured.
    reviewer INTEGER NOT NULL,
    cutoff_ms INTEGER NOT NULL,
    acts INTEGER NOT NULL,
    PRIMARY KEY (reviewer, cutoff_ms)
) STRICT, WITHOUT ROWID;
CREATE TABLE contest (
    -- The turns that need a lead; follows from the ledger.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    kind TEXT NOT NULL,                    -- the turn's
    language TEXT NOT NULL,                -- the turn's
    reopened INTEGER NOT NULL,             -- 1 when its resolution was taken away for a new one
    failed INTEGER NOT NULL,               -- reviewers who decided otherwise after it had become gold
    decisions REAL NOT NULL,               -- how far the decisions are apart, 0 to 1
    answers REAL NOT NULL,                 -- share of pairs of reviewers who choose different answers
    texts REAL NOT NULL,                   -- share of pairs of editors whose texts say something different
    ratings INTEGER NOT NULL,
    signature TEXT NOT NULL,               -- JSON array, reviewer's number and decision by turns
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO contest VALUES(1,1,'short answer','zh',0,0,0.0,0.0,0.0,3,'[2,"edit",3,"edit",4,"edit"]');
INSERT INTO contest VALUES(2,1,'short answer','en',0,0,0.0,0.0,1.0,2,'[2,"edit",3,"edit"]');
CREATE TABLE agreed (
    -- The turns that at least two reviewers decided alike and no lead has ruled on, by who did; follows from the
    -- ledger. By it those are found whose reviewers are not to be relied on.
    signature TEXT NOT NULL,               -- as in the table signature
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    PRIMARY KEY (signature, sample, turn)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('event',9);
CREATE INDEX dataset_by_size ON dataset (byte_count);
CREATE UNIQUE INDEX sample_by_ordinal ON sample (dataset, ordinal);
CREATE INDEX sample_outline ON sample (number, dataset, domain, kinds, languages);
CREATE UNIQUE INDEX source_chunk_by_offset ON source_chunk (dataset, byte_offset);
CREATE UNIQUE INDEX event_by_key ON event (reviewer, key) WHERE key IS NOT NULL;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: no event can be deleted');
END;
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE number = NEW.number)
    OR EXISTS (SELECT 1 FROM event WHERE site = NEW.site AND sequence = NEW.sequence)
    OR EXISTS (SELECT 1 FROM event WHERE reviewer = NEW.reviewer AND key = NEW.key)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: no event can be replaced');
END;
CREATE INDEX act_by_reviewer ON act (reviewer, stands, event);
CREATE INDEX act_at_desk ON act (reviewer, desk_time, stands, action) WHERE desk_time IS NOT NULL;
CREATE INDEX act_by_sample ON act (sample, event);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN NOT (NEW.number IS OLD.number AND NEW.site IS OLD.site AND NEW.sequence IS OLD.sequence AND NEW.format IS OLD.format AND NEW.previous_hash IS OLD.previous_hash AND NEW.payload_hash IS OLD.payload_hash AND NEW.hash IS OLD.hash
    AND NEW.salt IS NULL AND NEW.time IS NULL AND NEW.reviewer IS NULL AND NEW.action IS NULL AND NEW.dataset IS NULL AND NEW.ordinal IS NULL AND NEW.record IS NULL AND NEW.turn IS NULL AND NEW.shown IS NULL AND NEW.reverses_site IS NULL AND NEW.reverses_sequence IS NULL AND NEW.question IS NULL AND NEW.choices IS NULL AND NEW.answer IS NULL AND NEW.reasons IS NULL AND NEW.note IS NULL AND NEW.active_ms IS NULL AND NEW.elapsed_ms IS NULL AND NEW.source IS NULL AND NEW.seen_mode IS NULL AND NEW.seen_state IS NULL AND NEW.seen_columns IS NULL AND NEW.seen_rows IS NULL AND NEW.seen_largest_zoom IS NULL AND NEW.guidelines IS NULL AND NEW.taxonomy IS NULL AND NEW.program IS NULL AND NEW.key IS NULL AND NEW.cutoff_ms IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: an event can only be emptied, as a whole');
END;
CREATE INDEX queue_item_open ON queue_item (queue, place) WHERE taken < needed;
CREATE INDEX queue_item_returned ON queue_item (queue, returned) WHERE returned IS NOT NULL AND taken < needed;
CREATE INDEX queue_item_by_sample ON queue_item (sample);
CREATE INDEX assignment_leased ON assignment (until) WHERE state = 'leased';
CREATE INDEX assignment_begun ON assignment (queue, reviewer, handed)
    WHERE state IN ('leased', 'expired', 'released');
CREATE INDEX assignment_by_reviewer ON assignment (queue, reviewer, handed);
CREATE INDEX assignment_by_sample ON assignment (sample, reviewer);
CREATE INDEX probe_by_reviewer ON probe (reviewer, corruption);
CREATE INDEX gold_score_by_reviewer ON gold_score (reviewer, kind, correct, later);
CREATE INDEX resolution_contested ON resolution (sample, turn) WHERE state = 'contested';
CREATE INDEX resolution_gold ON resolution (sample, turn) WHERE state = 'gold';
CREATE INDEX resolution_unanimous ON resolution (sample, turn) WHERE state = 'unanimous';
CREATE INDEX resolution_adjudicated ON resolution (sample, turn) WHERE state = 'adjudicated';
CREATE INDEX resolution_edited ON resolution (sample, turn) WHERE outcome = 'edited';
CREATE INDEX resolution_rejected ON resolution (sample, turn) WHERE outcome = 'rejected';
CREATE INDEX decision_by_reviewer ON decision (reviewer, decision);
CREATE INDEX act_by_rare_action ON act (action, event) WHERE action NOT IN ('open', 'accept', 'edit');
CREATE INDEX event_of_store ON event (action, number) WHERE action IN ('site', 'redact');
CREATE INDEX contest_by_need
    ON contest (reopened DESC, failed DESC, decisions DESC, answers DESC, texts DESC, ratings DESC, sample, turn);
CREATE INDEX agreed_by_sample ON agreed (sample, turn);
CREATE INDEX event_guideline_gap ON event (number) WHERE instr(reasons, '"guideline-gap"') > 0;
COMMIT;
