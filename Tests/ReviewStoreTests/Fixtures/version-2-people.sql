PRAGMA user_version = 2;
PRAGMA application_id = 1449489005;
BEGIN TRANSACTION;
CREATE TABLE setting (
    -- One value a name: site, file, guidelines, taxonomy.
    name TEXT PRIMARY KEY NOT NULL,
    value ANY
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('file','2a04b300aaa4c39f:16237345:1795285267.218368541');
INSERT INTO setting VALUES('site',X'82d389f7d8882a500c6a1b2cb14677c3');
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
INSERT INTO reviewer VALUES(1,X'2238e7d82f0f357a1b117a6f8fcdb41d','alice','lead');
INSERT INTO reviewer VALUES(2,X'9ebcadde0fce4bb2e616728987e79cb3','robert','reviewer');
INSERT INTO reviewer VALUES(3,X'7fc9897f81e88935d0bb33d6b3930526','Bob','reviewer');
INSERT INTO reviewer VALUES(4,X'd6c3d713cdc8833fbeae4181e7572c1c','a,b','reviewer');
INSERT INTO reviewer VALUES(5,X'bb6f599c659a08d45c0ef3105675a319','carol','lead');
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
INSERT INTO dataset VALUES(1,'ready',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36','data.jsonl','llava','lines',631,3,5,0,'["/tmp/people/v2"]',NULL,NULL,1795285267289);
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
INSERT INTO sample VALUES(1,1,0,1,0,229,X'8a3b68d38ea4ec0460936448208f4295eaeb4b785500a159637187f6b4113a3a','a',NULL,'conversation',NULL,NULL,1,2,5,1);
INSERT INTO sample VALUES(2,1,1,2,230,229,X'1fea3e759f0e126566410cc12a58d65440986bdcb19e905578862b8a18f2aba3','2',NULL,'conversation',NULL,NULL,3,2,9,2);
INSERT INTO sample VALUES(3,1,2,3,460,170,X'360c189ee469624faa3dc77d0c0f5a156ab578e3a4584646d9ba9256131aab17','c',NULL,'long answer',NULL,NULL,5,1,8,1);
CREATE TABLE record (
    -- By which a record is found by its SHA-256.
    prefix INTEGER NOT NULL,               -- the first eight bytes of sample.digest, big-endian
    sample INTEGER NOT NULL,
    PRIMARY KEY (prefix, sample)
) STRICT, WITHOUT ROWID;
INSERT INTO record VALUES(-8486073815009006588,1);
INSERT INTO record VALUES(2299719234626654821,2);
INSERT INTO record VALUES(3894514848484647503,3);
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
INSERT INTO turn VALUES(1,1,1,'short answer','zh','天空是什么颜色的？',NULL,'天空是绿色的。',X'a43727200475febce29f287c25acee0494c6b4c2bceaaabe61108ac9f2f3dd7d','q=/conversations/0/value a=/conversations/1/value',NULL);
INSERT INTO turn VALUES(2,1,2,'judgement','zh','画面中有人吗？',NULL,'没有',X'81940ad3fe17503adcbc9c4443585501393e936a5eab2365c174ef3b5ff6ef00','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(3,2,1,'long answer','en','How many boats are there?',NULL,'There are three boats in the harbour.',X'c2579baed8d5ee72158bec2123fdf66cddb287c44d6e39f5f9f36201dffc0dbd','q=/conversations/0/value a=/conversations/1/value',NULL);
INSERT INTO turn VALUES(4,2,2,'judgement','en','Is it night?',NULL,'Yes',X'819af57a935eda95575de3693b66cde61dfe16a47061ffdbd309ad9c8ddbe253','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(5,3,1,'long answer','zh','用一句话解释什么是视觉问答。',NULL,'根据图片回答问题的任务。',X'144d7703dc4fd12d21e90c02a42d701cd44f6234371676c524cd39dd4454e54a','q=/conversations/0/value a=/conversations/1/value',NULL);
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
INSERT INTO source_chunk VALUES(1,0,631,X'28b52ffd6077012d0a00a4107b226964223a202261222c2022636f6e766572736174696f6e73223a205b7b2266726f6d223a202268756d616e222c202276616c7565223a2022e5a4a9e7a9bae698afe4bb80e4b988e9a29ce889b2e79a84efbc9f227d2c20677074e7bbbfe38082e794bbe99da2e4b8ade69c89e4babae59097e6b2a1e69c89227d5d7d0a32486f77206d616e7920626f617473206172652074686572653f5468657265726565696e2074686520686172626f75722e4973206974206e696768745965732263e794a8e4b880e58fa5e8af9de8a7a3e9878ae698afe8a786e8a789e997aee7ad94e6a0b9e68daee59bbee78987e59b9ee7ad94e997aee9a298e79a84e4bbbbe58aa1e38082227d5d7d0a14007c4380d59d15f662d6e78d5ada3827473375f35623640d827351dd2f1b6293993c3a5b1469cbbc35c6888367811c5661832b3599df9419');
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
INSERT INTO event VALUES(1,X'82d389f7d8882a500c6a1b2cb14677c3',1,2,X'0000000000000000000000000000000000000000000000000000000000000000',X'aa412e74fcad734a2c8e927441117c1d48d3cfdf1dd4069a63498185a2e80397',X'8a82c05db69185172f037b2c58594fb65b5003f08b196bf19f5bbc4572def71f',X'cc5f2a1b2e39b494f7591242f4d4b18b',1795285267516,X'2238e7d82f0f357a1b117a6f8fcdb41d','site',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(2,X'82d389f7d8882a500c6a1b2cb14677c3',2,2,X'8a82c05db69185172f037b2c58594fb65b5003f08b196bf19f5bbc4572def71f',X'663ff3528189c0441bff2d27e8563c90c99c7dd6a6daa109915dc382640ef097',X'11e56c0f230d46409ef5ab3c40f3f7e977993da7a13dc6a7d96b6999496c6332',X'5de535104cf8d141202f92559c3b9f9a',1795285267522,X'2238e7d82f0f357a1b117a6f8fcdb41d','accept',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',0,X'8a3b68d38ea4ec0460936448208f4295eaeb4b785500a159637187f6b4113a3a',1,X'a43727200475febce29f287c25acee0494c6b4c2bceaaabe61108ac9f2f3dd7d',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(3,X'82d389f7d8882a500c6a1b2cb14677c3',3,2,X'11e56c0f230d46409ef5ab3c40f3f7e977993da7a13dc6a7d96b6999496c6332',X'742bf377d7a4cecac906a7326e94f85ca8b4dc75e62cb0c99b415925c129f2b6',X'3833409c697216e732cd263e16824f47604ad6fcc1bd8d90b339ae3c301ce7bf',X'a0930fcc286dfc636a5fa8365f1a22c9',1795285267543,X'2238e7d82f0f357a1b117a6f8fcdb41d','accept',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',1,X'1fea3e759f0e126566410cc12a58d65440986bdcb19e905578862b8a18f2aba3',1,X'c2579baed8d5ee72158bec2123fdf66cddb287c44d6e39f5f9f36201dffc0dbd',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(4,X'82d389f7d8882a500c6a1b2cb14677c3',4,2,X'3833409c697216e732cd263e16824f47604ad6fcc1bd8d90b339ae3c301ce7bf',X'a706dbf788fdbb0751383dac35017edfb9c6120b99258d140172e58018e63974',X'9a686a004b487749443a122c377104a02bb46928a03de38c84795e52c8185587',X'db4a76021b8da615e240de6a05f76578',1795285267671,X'9ebcadde0fce4bb2e616728987e79cb3','accept',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',0,X'8a3b68d38ea4ec0460936448208f4295eaeb4b785500a159637187f6b4113a3a',1,X'a43727200475febce29f287c25acee0494c6b4c2bceaaabe61108ac9f2f3dd7d',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(5,X'82d389f7d8882a500c6a1b2cb14677c3',5,2,X'9a686a004b487749443a122c377104a02bb46928a03de38c84795e52c8185587',X'bb18d2896397ffa2b99ee9fc91c386dc0501b66f1caecfe57a6836c79082176d',X'b6b900ab1e5d6568a5907e66a523e1135186f3ea4fe0bab316dd57f0eed6aaba',X'adad16f8f181170223a59aa9a49f1d97',1795285267682,X'9ebcadde0fce4bb2e616728987e79cb3','accept',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',1,X'1fea3e759f0e126566410cc12a58d65440986bdcb19e905578862b8a18f2aba3',1,X'c2579baed8d5ee72158bec2123fdf66cddb287c44d6e39f5f9f36201dffc0dbd',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(6,X'82d389f7d8882a500c6a1b2cb14677c3',6,2,X'b6b900ab1e5d6568a5907e66a523e1135186f3ea4fe0bab316dd57f0eed6aaba',X'90b9610685bda6a0276647e596ea7c34bf794c75d56f74a233434cb73f399357',X'9e14f58a9f2c07d161aadf63b550285cb3b1757ac705cf271cdc1b5d161f8cae',X'5f5ab22419a15c4ef8d2e7870dd24ed1',1795285267738,X'7fc9897f81e88935d0bb33d6b3930526','reject',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',0,X'8a3b68d38ea4ec0460936448208f4295eaeb4b785500a159637187f6b4113a3a',1,X'a43727200475febce29f287c25acee0494c6b4c2bceaaabe61108ac9f2f3dd7d',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(7,X'82d389f7d8882a500c6a1b2cb14677c3',7,2,X'9e14f58a9f2c07d161aadf63b550285cb3b1757ac705cf271cdc1b5d161f8cae',X'5b3a3beb9505d17f147aa76a2c32299fbf758b80c8ae6c89d6617b63ed63a9e1',X'eab2b0dbfb96293f960e315abc67a0be571ca8ba99d88de6fae3e2ab4dc3d69c',X'1d7393c5343be4e422914430201fa224',1795285267750,X'7fc9897f81e88935d0bb33d6b3930526','accept',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',1,X'1fea3e759f0e126566410cc12a58d65440986bdcb19e905578862b8a18f2aba3',1,X'c2579baed8d5ee72158bec2123fdf66cddb287c44d6e39f5f9f36201dffc0dbd',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(8,X'82d389f7d8882a500c6a1b2cb14677c3',8,2,X'eab2b0dbfb96293f960e315abc67a0be571ca8ba99d88de6fae3e2ab4dc3d69c',X'84d9dd364c2366f28beb2c377563d9e9eaf69a466eddd3d96d2827f38cd8350c',X'845b30f10a06adbb2e32305c58a0431266adef315d4145f8f2e25eb187ac66a6',X'ee1cc35847163e249ad7e83d3e8178f8',1795285267871,X'd6c3d713cdc8833fbeae4181e7572c1c','accept',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',0,X'8a3b68d38ea4ec0460936448208f4295eaeb4b785500a159637187f6b4113a3a',1,X'a43727200475febce29f287c25acee0494c6b4c2bceaaabe61108ac9f2f3dd7d',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(9,X'82d389f7d8882a500c6a1b2cb14677c3',9,2,X'845b30f10a06adbb2e32305c58a0431266adef315d4145f8f2e25eb187ac66a6',X'9b5c651bb8bfd8f3cc2b789475ef1a2b22517e69a1fd97c896f657997d217363',X'd8051d79c48dcc7ea6eea5a7ae143836b3756706f5e128da12e1fc139f95a65c',X'c1b0ab27ed0f53f1f7822f2b7bda21c9',1795285267885,X'd6c3d713cdc8833fbeae4181e7572c1c','accept',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',1,X'1fea3e759f0e126566410cc12a58d65440986bdcb19e905578862b8a18f2aba3',1,X'c2579baed8d5ee72158bec2123fdf66cddb287c44d6e39f5f9f36201dffc0dbd',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(10,X'82d389f7d8882a500c6a1b2cb14677c3',10,2,X'd8051d79c48dcc7ea6eea5a7ae143836b3756706f5e128da12e1fc139f95a65c',X'ac57474718010a998da73b05dc79d3ef5fa156792f8c8fbb5c8ebc5c56dd5771',X'9db1b0c85f20b1fead373010fe5454e01a57131868e14430d4cfad326c23f230',X'e589cad6c974acf232062c95ddd08ff2',1795285268047,X'2238e7d82f0f357a1b117a6f8fcdb41d','resolve',X'22ad57508765cde5dd2e56acfc37c36b72c598e5a895e5beda7c71b1efeaaf36',0,X'8a3b68d38ea4ec0460936448208f4295eaeb4b785500a159637187f6b4113a3a',1,X'a43727200475febce29f287c25acee0494c6b4c2bceaaabe61108ac9f2f3dd7d',NULL,NULL,'天空是什么颜色的？','[]','天空是绿色的。','["ambiguous"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
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
INSERT INTO act VALUES(2,1,1,1,'accept',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(3,1,2,1,'accept',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(4,2,1,1,'accept',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(5,2,2,1,'accept',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(6,3,1,1,'reject',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(7,3,2,1,'accept',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(8,4,1,1,'accept',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(9,4,2,1,'accept',NULL,NULL,0,NULL,1,NULL);
INSERT INTO act VALUES(10,1,1,1,'resolve',NULL,X'a43727200475febce29f287c25acee0494c6b4c2bceaaabe61108ac9f2f3dd7d',0,NULL,1,NULL);
CREATE TABLE decision (
    -- What each reviewer has decided, now in force.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
    event INTEGER NOT NULL REFERENCES event (number),  -- has the texts, reasons and note
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;
INSERT INTO decision VALUES(1,1,1,'accept',2);
INSERT INTO decision VALUES(1,1,2,'accept',4);
INSERT INTO decision VALUES(1,1,3,'reject',6);
INSERT INTO decision VALUES(1,1,4,'accept',8);
INSERT INTO decision VALUES(2,1,1,'accept',3);
INSERT INTO decision VALUES(2,1,2,'accept',5);
INSERT INTO decision VALUES(2,1,3,'accept',7);
INSERT INTO decision VALUES(2,1,4,'accept',9);
CREATE TABLE resolution (
    -- What all reviewers together made of a turn; a turn without a row is open.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('single', 'unanimous', 'contested', 'adjudicated', 'gold')),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'edited', 'rejected', 'contested')),
    event INTEGER REFERENCES event (number),  -- whose texts count; NULL when contested
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO resolution VALUES(1,1,'adjudicated','accepted',10);
INSERT INTO resolution VALUES(2,1,'unanimous','accepted',3);
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
INSERT INTO progress VALUES(1,1,1,NULL,NULL,0);
INSERT INTO progress VALUES(1,2,1,NULL,NULL,0);
INSERT INTO progress VALUES(2,1,1,NULL,NULL,0);
INSERT INTO progress VALUES(2,2,1,NULL,NULL,0);
INSERT INTO progress VALUES(3,1,1,NULL,NULL,0);
INSERT INTO progress VALUES(3,2,1,NULL,NULL,0);
INSERT INTO progress VALUES(4,1,1,NULL,NULL,0);
INSERT INTO progress VALUES(4,2,1,NULL,NULL,0);
CREATE TABLE tally (
    -- The number of closed samples of each reviewer.
    reviewer INTEGER PRIMARY KEY,
    closed INTEGER NOT NULL
) STRICT;
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
INSERT INTO census VALUES(1,'','judgement','en',0,1,0,0,0,0);
INSERT INTO census VALUES(1,'','judgement','zh',0,1,0,0,0,0);
INSERT INTO census VALUES(1,'','long answer','en',1,1,1,0,0,0);
INSERT INTO census VALUES(1,'','long answer','zh',1,1,0,0,0,0);
INSERT INTO census VALUES(1,'','short answer','zh',1,1,1,0,0,0);
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
INSERT INTO queue VALUES(1,'old','open','["sample=1-2"]','random',7,2,1.0,0.0,0.0,0,1795285267401,2,0,2,4,0,0,0,0);
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
INSERT INTO queue_item VALUES(1,1,1,2,2,0,NULL);
INSERT INTO queue_item VALUES(1,2,2,2,2,0,NULL);
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
INSERT INTO assignment VALUES(1,1,1,'leased','review',1,1795285267522,1795286168047);
INSERT INTO assignment VALUES(1,1,2,'leased','review',1,1795285267671,1795286167671);
INSERT INTO assignment VALUES(1,2,1,'leased','review',2,1795285267543,1795286167543);
INSERT INTO assignment VALUES(1,2,2,'leased','review',2,1795285267682,1795286167682);
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
INSERT INTO queue_tally VALUES(1,1,2,0,0,2,0,0,0);
INSERT INTO queue_tally VALUES(1,2,2,0,0,2,0,0,0);
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
INSERT INTO act_measure VALUES(2,1795285267522,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(3,1795285267543,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(4,1795285267671,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(5,1795285267682,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(6,1795285267738,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(7,1795285267750,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(8,1795285267871,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(9,1795285267885,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE sample_figures (
    -- All that the tallies below count of a sample, as Figures/SampleFigures+Bytes.swift writes it.
    sample INTEGER PRIMARY KEY,
    figures BLOB NOT NULL
) STRICT;
INSERT INTO sample_figures VALUES(1,X'010002020000000401010000aaa201981701020000aaa201981701030200aaa201981701040000aaa2019817000000');
INSERT INTO sample_figures VALUES(2,X'010002030100010401010000aaa201981701020000aaa201981701030000aaa201981701040000aaa2019817000000');
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
INSERT INTO work VALUES('day',0,'2026-11-21',1,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('day',0,'2026-11-21',2,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('day',0,'2026-11-21',3,0,0,0,0,0,0,0,X'',X'',X'',X'00010201');
INSERT INTO work VALUES('day',0,'2026-11-21',4,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('domain',1,'',1,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('domain',1,'',2,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('domain',1,'',3,0,0,0,0,0,0,0,X'',X'',X'',X'00010201');
INSERT INTO work VALUES('domain',1,'',4,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('kind',0,'long answer',1,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('kind',0,'long answer',2,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('kind',0,'long answer',3,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('kind',0,'long answer',4,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('kind',0,'short answer',1,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('kind',0,'short answer',2,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('kind',0,'short answer',3,0,0,0,0,0,0,0,X'',X'',X'',X'0201');
INSERT INTO work VALUES('kind',0,'short answer',4,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('language',0,'en',1,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('language',0,'en',2,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('language',0,'en',3,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('language',0,'en',4,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('language',0,'zh',1,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('language',0,'zh',2,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('language',0,'zh',3,0,0,0,0,0,0,0,X'',X'',X'',X'0201');
INSERT INTO work VALUES('language',0,'zh',4,0,0,0,0,0,0,0,X'',X'',X'',X'0001');
INSERT INTO work VALUES('queue',0,'1',1,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('queue',0,'1',2,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('queue',0,'1',3,0,0,0,0,0,0,0,X'',X'',X'',X'00010201');
INSERT INTO work VALUES('queue',0,'1',4,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('week',0,'2026-W47',1,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('week',0,'2026-W47',2,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
INSERT INTO work VALUES('week',0,'2026-W47',3,0,0,0,0,0,0,0,X'',X'',X'',X'00010201');
INSERT INTO work VALUES('week',0,'2026-W47',4,0,0,0,0,0,0,0,X'',X'',X'',X'0002');
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
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'','aaaa',1);
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'','aaar',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'long answer','aaaa',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'short answer','aaar',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','aaaa',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'zh','aaar',1);
INSERT INTO agreement_pattern VALUES('decisions','queue',0,'1','aaaa',1);
INSERT INTO agreement_pattern VALUES('decisions','queue',0,'1','aaar',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','aaaa',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','aaar',1);
CREATE TABLE signature (
    -- How many turns that at least two reviewers decided have each list of who decided what, as '1a 4e'.
    signature TEXT PRIMARY KEY NOT NULL,
    turns INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO signature VALUES('1a 2a 3a 4a',1);
INSERT INTO signature VALUES('1a 2a 3r 4a',1);
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
CREATE TABLE agreed (
    -- The turns that at least two reviewers decided alike and no lead has ruled on, by who did; follows from the
    -- ledger. By it those are found whose reviewers are not to be relied on.
    signature TEXT NOT NULL,               -- as in the table signature
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    PRIMARY KEY (signature, sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO agreed VALUES('1a 2a 3a 4a',2,1);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('event',10);
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
