PRAGMA user_version = 3;
PRAGMA application_id = 1449489005;
BEGIN TRANSACTION;
CREATE TABLE setting (
    -- One value a name: site, file, guidelines, taxonomy.
    name TEXT PRIMARY KEY NOT NULL,
    value ANY
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('file','2a04b300aaa4c39f:16236870:1795294046.598368541');
INSERT INTO setting VALUES('site',X'1f8c9a4ee0f262a140e0262d5ba840ed');
INSERT INTO setting VALUES('store',X'19906f461a7250222ec3266cc556d466');
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
, active INTEGER NOT NULL DEFAULT 1, merged_into INTEGER REFERENCES reviewer (number), merged_by INTEGER REFERENCES event (number), name_salt BLOB CHECK (length(name_salt) = 16)) STRICT;
INSERT INTO reviewer VALUES(1,X'af93488c88447901f300b6696ab2c485','alice','lead',1,NULL,NULL,X'6689e6e850cbc5f1169df73212cc2e3d');
INSERT INTO reviewer VALUES(2,X'e65698e737e761e40a53f50484cfd8ab','bob','reviewer',1,NULL,NULL,X'21f43378cb96d8da34e761c8be84fa36');
INSERT INTO reviewer VALUES(3,X'e5f32a5489a55fe677b031e80977e667','carol','reviewer',1,NULL,NULL,X'2359aff50816f200b01baf06164d37d3');
INSERT INTO reviewer VALUES(4,X'e36d159a4b357c3a82accfc7531d4e33','robert','reviewer',1,NULL,NULL,X'cf5c8f417c1eb857a0571856c83194bd');
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
INSERT INTO dataset VALUES(1,'ready',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1','d.jsonl','llava','lines',1915,5,15,0,'["/pictures"]',NULL,NULL,1795294046670);
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
INSERT INTO sample VALUES(1,1,0,1,0,390,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490','s0','["0.jpg"]','conversation','poster',NULL,1,3,19,3);
INSERT INTO sample VALUES(2,1,1,2,391,370,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594','s1','["1.jpg"]','conversation',NULL,NULL,4,3,19,3);
INSERT INTO sample VALUES(3,1,2,3,762,390,X'e796c280f2c5de85311bf1903a7bf1c749048311083c53b3f4d93ca4d7f9a132','s2','["2.jpg"]','conversation','poster',NULL,7,3,19,3);
INSERT INTO sample VALUES(4,1,3,4,1153,370,X'e36eefb23321a769fb31f113f65e89a2daf3974a30f30ad65d6eabffcc7527eb','s3','["3.jpg"]','conversation',NULL,NULL,10,3,19,3);
INSERT INTO sample VALUES(5,1,4,5,1524,390,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa','s4','["4.jpg"]','conversation','poster',NULL,13,3,19,3);
CREATE TABLE record (
    -- By which a record is found by its SHA-256.
    prefix INTEGER NOT NULL,               -- the first eight bytes of sample.digest, big-endian
    sample INTEGER NOT NULL,
    PRIMARY KEY (prefix, sample)
) STRICT, WITHOUT ROWID;
INSERT INTO record VALUES(-2058444431020677271,4);
INSERT INTO record VALUES(-1759004745356943739,3);
INSERT INTO record VALUES(1598211838822356266,1);
INSERT INTO record VALUES(3489324495607577449,2);
INSERT INTO record VALUES(8638375235796263723,5);
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
INSERT INTO turn VALUES(1,1,1,'judgement','zh','图中有猫吗？',NULL,'是',X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2','q=/conversations/0/value a=/conversations/1/value','[0,"<image>\n"]');
INSERT INTO turn VALUES(2,1,2,'multiple choice','en',replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),NULL,'A',X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(3,1,3,'description','en','Describe the picture.',NULL,'A red car stands in front of a house.',X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee','q=/conversations/4/value a=/conversations/5/value',NULL);
INSERT INTO turn VALUES(4,2,1,'judgement','zh','图中有猫吗？',NULL,'是',X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2','q=/conversations/0/value a=/conversations/1/value','[0,"<image>\n"]');
INSERT INTO turn VALUES(5,2,2,'multiple choice','en',replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),NULL,'A',X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(6,2,3,'description','en','Describe the picture.',NULL,'A red car stands in front of a house.',X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee','q=/conversations/4/value a=/conversations/5/value',NULL);
INSERT INTO turn VALUES(7,3,1,'judgement','zh','图中有猫吗？',NULL,'是',X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2','q=/conversations/0/value a=/conversations/1/value','[0,"<image>\n"]');
INSERT INTO turn VALUES(8,3,2,'multiple choice','en',replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),NULL,'A',X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(9,3,3,'description','en','Describe the picture.',NULL,'A red car stands in front of a house.',X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee','q=/conversations/4/value a=/conversations/5/value',NULL);
INSERT INTO turn VALUES(10,4,1,'judgement','zh','图中有猫吗？',NULL,'是',X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2','q=/conversations/0/value a=/conversations/1/value','[0,"<image>\n"]');
INSERT INTO turn VALUES(11,4,2,'multiple choice','en',replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),NULL,'A',X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(12,4,3,'description','en','Describe the picture.',NULL,'A red car stands in front of a house.',X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee','q=/conversations/4/value a=/conversations/5/value',NULL);
INSERT INTO turn VALUES(13,5,1,'judgement','zh','图中有猫吗？',NULL,'是',X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2','q=/conversations/0/value a=/conversations/1/value','[0,"<image>\n"]');
INSERT INTO turn VALUES(14,5,2,'multiple choice','en',replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),NULL,'A',X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3','q=/conversations/2/value a=/conversations/3/value',NULL);
INSERT INTO turn VALUES(15,5,3,'description','en','Describe the picture.',NULL,'A red car stands in front of a house.',X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee','q=/conversations/4/value a=/conversations/5/value',NULL);
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
INSERT INTO source_chunk VALUES(1,0,1915,X'28b52ffd607b06950800120f3430706bd201e4b1535585e65d245c2919ab19c8b8dbf62e15d992146d4288a4bd5cd0aa4ab81c8d92eedeb6f7b2ea5f4f0412492402813c1e0017ed951156fa46f9350a3efa957051b67142e9ed10bc64d8d0f93d3edc647c37f767fb6c7b4af7aaaf24bf94d72eaec184773b3a2b6067e744392360e7d93e9bb03320dfe37b4f384177c93de9a0e22123abe8eba212171b0e0d9809068d85880c8545060604861d818039b58a7e29376a4afa4629d8905a10de6864f8648bbd15864ebf34aa149843dfe8468d7afaa58ea86ff4796a0917006c4015705c18501938a49f68c00aa80787ed966156406570442b6e01579843ac32c3c103a1f2c981044721d7173c4b943cb83a23af3b86d004c9823203');
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
INSERT INTO event VALUES(1,X'1f8c9a4ee0f262a140e0262d5ba840ed',1,2,X'0000000000000000000000000000000000000000000000000000000000000000',X'df7a893912125a4f56f97d2e3b7cdf9933fe0bbddd22e572b10affd914c0fcea',X'a9d8681e18da7354d707d03748e3e056dccf9ce93dab019c2b56c0e5c9846cf2',X'efdf1a95c162345684b24e6cbc08bacb',1795294046652,X'af93488c88447901f300b6696ab2c485','site',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(2,X'1f8c9a4ee0f262a140e0262d5ba840ed',2,2,X'a9d8681e18da7354d707d03748e3e056dccf9ce93dab019c2b56c0e5c9846cf2',X'e731be6a5f1f01d2e82f5253e3eb47c484504fe271c7a89b11e67c28a69283f6',X'32eb27ed982d0b9dcfcfaa1cd9c971e02a27ebe2d044edf1720d7020196f85ea',X'06d00b5d3a5965bb99da6d970cbb751f',1795294046653,X'af93488c88447901f300b6696ab2c485','person',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["joined","person=af93488c88447901f300b6696ab2c485","role=lead","seal=eace1a8b731b36408103c163f9a3271b4cdcf4fd81d3754d72b7fa820757b3fa"]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(3,X'1f8c9a4ee0f262a140e0262d5ba840ed',3,2,X'32eb27ed982d0b9dcfcfaa1cd9c971e02a27ebe2d044edf1720d7020196f85ea',X'ede5b80f12d30421584c18ee53b02fc3b20a71adbc92b88901844464f6d20658',X'cf68fa2224be530127f99b503bb2ac6fbb8e5aaa4fd3110e317e74815cbb0e7c',X'5173b4c33b6fb9d2e40e0887e69499dd',1795294046751,X'af93488c88447901f300b6696ab2c485','person',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["joined","person=e65698e737e761e40a53f50484cfd8ab","role=reviewer","seal=3f6b1522d6e41903c755881a0b9bcb470bdc746859fe570f3c18901d2378c4a1"]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(4,X'1f8c9a4ee0f262a140e0262d5ba840ed',4,2,X'cf68fa2224be530127f99b503bb2ac6fbb8e5aaa4fd3110e317e74815cbb0e7c',X'47bc228838b930984f49fbed029dd2efec3930ff3244cb680d093e49bc5dc5dd',X'e5b5d82108d49eb99689d69b879bce7e099467dafdfa9ea6779ce68a479cb326',X'e3f634084a47c4a45f0e4ab8002745b6',1795294046829,X'af93488c88447901f300b6696ab2c485','person',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["joined","person=e5f32a5489a55fe677b031e80977e667","role=reviewer","seal=93d3b14d79bb0ba08ca169db419172687415acb637581874c7d09238e7bc8d4e"]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(5,X'1f8c9a4ee0f262a140e0262d5ba840ed',5,2,X'e5b5d82108d49eb99689d69b879bce7e099467dafdfa9ea6779ce68a479cb326',X'eada643f7c8948911a02d9d08acc151f58b1a583059ea5cccef715b10f02f1bd',X'abb3488e75b9b7d9cccddd0ca9f38a6356b4d6b14a549e1a10834dc5804962bc',X'9336b728761ef1072eb34d1ce0a0f85e',1795294046916,X'af93488c88447901f300b6696ab2c485','person',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["joined","person=e36d159a4b357c3a82accfc7531d4e33","role=reviewer","seal=f3fbab35e22f56c6bda352aed0cdb4c95942758dc110119b2b9272e22d67ec8d"]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(6,X'1f8c9a4ee0f262a140e0262d5ba840ed',6,2,X'abb3488e75b9b7d9cccddd0ca9f38a6356b4d6b14a549e1a10834dc5804962bc',X'44ba7f4e67312a97ec4c3c9e1eecd6c2b9eefad8c644686ed117a1062425c9f8',X'acfbf853a597dc10eeff14eb54226cda6f3b9b87e033fb58ea3f150a94789a4f',X'3d50a9999699219665b6a08f8960a5eb',1795294059060,X'af93488c88447901f300b6696ab2c485','queue',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["added","queue=1","name=first","where=sample=1-2","order=file","seed=794603656","overlap=2","share=1.0","gold=0.0","seeded=0.0","captions=shown","lease=900000","priority=0"]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(7,X'1f8c9a4ee0f262a140e0262d5ba840ed',7,2,X'acfbf853a597dc10eeff14eb54226cda6f3b9b87e033fb58ea3f150a94789a4f',X'e7e2a29984806fad70802ea53b536118c873ef81b9b3b81957ec470bb91e59f9',X'204ea23a8af8d5da75a9f9ffa8642656669190fe84eadf488001b4876a631a95',X'0b81c37cf1861d2fd0e9876da0827bcc',1795294059078,X'af93488c88447901f300b6696ab2c485','queue',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["filled","queue=1","name=first","samples=2"]',NULL,NULL,NULL,'program',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(8,X'1f8c9a4ee0f262a140e0262d5ba840ed',8,2,X'204ea23a8af8d5da75a9f9ffa8642656669190fe84eadf488001b4876a631a95',X'9aa94b1ec710b38f658a54a674568db6127c215cbd9304454bcd63688f48c894',X'0b68fefa101024ba2e25c4e02511f17d88b2cec715bab000a71c0db1443902f2',X'950cdec48975ea6ca3a220b8e3908e36',1795294082794,X'af93488c88447901f300b6696ab2c485','open',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'desk',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(9,X'1f8c9a4ee0f262a140e0262d5ba840ed',9,2,X'0b68fefa101024ba2e25c4e02511f17d88b2cec715bab000a71c0db1443902f2',X'c355a0bc7bc38433acef6bf62ad7028b59f7af2d2ee9b571903ad3d600872dcc',X'add9a551a14a12508be80ba88317e77a26eb90a3577e2f80a24d27b667a060fd',X'913f561430dd6363801209ff78fcdc02',1795294084633,X'af93488c88447901f300b6696ab2c485','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,1853,1853,'desk','missing','missing',54,32,0,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,60000);
INSERT INTO event VALUES(10,X'1f8c9a4ee0f262a140e0262d5ba840ed',10,2,X'add9a551a14a12508be80ba88317e77a26eb90a3577e2f80a24d27b667a060fd',X'1cf4a2f72bb0c2c0ca3120ff24aac7fa0d16a678c2f8e270c80f124d7df09eb3',X'0d9c3e02d9e0fabbd4befbfbdd29f8948180a85962b38a5ea7773d1cab2684da',X'59691387992620ca4f1df2629119788b',1795294085736,X'af93488c88447901f300b6696ab2c485','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,NULL,NULL,NULL,'[]',NULL,1104,1104,'desk','missing','missing',54,32,0,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,60000);
INSERT INTO event VALUES(11,X'1f8c9a4ee0f262a140e0262d5ba840ed',11,2,X'0d9c3e02d9e0fabbd4befbfbdd29f8948180a85962b38a5ea7773d1cab2684da',X'6717a86329202e234f26c574be9db2cb5fce24a47b572a40a9d56f79fdfef0bb',X'a6bdedbd314d0ef9e770744810bd99435be90b78ef7f6a37c35b00fe7f7d999f',X'faecb295574b3ccdd9058566790d1bbc',1795294095306,X'e65698e737e761e40a53f50484cfd8ab','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(12,X'1f8c9a4ee0f262a140e0262d5ba840ed',12,2,X'a6bdedbd314d0ef9e770744810bd99435be90b78ef7f6a37c35b00fe7f7d999f',X'92c9ff1c740ab612e279dfc9da6a540b4ff2a46cef71eb730feded5e407c0680',X'673f0e5d16651b93d60b24bf80efe127035ecf337a276cd2d5fcd92e7601d400',X'2f14fb85180036f9100bb9f215a7f073',1795294095320,X'e65698e737e761e40a53f50484cfd8ab','edit',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),'[]','B','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(13,X'1f8c9a4ee0f262a140e0262d5ba840ed',13,2,X'673f0e5d16651b93d60b24bf80efe127035ecf337a276cd2d5fcd92e7601d400',X'c07650d5a7c74b10c2f27413a19b4b3cb71fb8d75df65506497fefd0ca49b299',X'6f3f51c971414a48a1fbf30195f673001fd2ccf68a6411ff5bbe6ae5cedc5183',X'3de3c960cfe31b4030bf11679e6af461',1795294095330,X'e65698e737e761e40a53f50484cfd8ab','reject',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',1,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'["hallucination"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(14,X'1f8c9a4ee0f262a140e0262d5ba840ed',14,2,X'6f3f51c971414a48a1fbf30195f673001fd2ccf68a6411ff5bbe6ae5cedc5183',X'5de9d3504d0830837a51dd3d1bdc171ad73f64d1d76a233498c018223761e880',X'd683a420cc2892f0662187e92b84276f09f9937c35d05affb7e3b1aaa1d23891',X'27d576a3581268df47173f14ffd809f9',1795294095332,X'e65698e737e761e40a53f50484cfd8ab','edit',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',1,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594',3,X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee',NULL,NULL,'Describe the picture.','[]','A blue car stands in front of a house.','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(15,X'1f8c9a4ee0f262a140e0262d5ba840ed',15,2,X'd683a420cc2892f0662187e92b84276f09f9937c35d05affb7e3b1aaa1d23891',X'8cf7bf90b0b7da7ba3f1691576dcaac0ddbde62b6a9611ada1c6a09b385c3985',X'51ff16658268bbf0c99dcf9af6c1ec5581a553e81b0a18f30d9e63613e4c225b',X'8855b8b16878b7c1c161a8afcb63f098',1795294095342,X'e65698e737e761e40a53f50484cfd8ab','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',3,X'e36eefb23321a769fb31f113f65e89a2daf3974a30f30ad65d6eabffcc7527eb',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(16,X'1f8c9a4ee0f262a140e0262d5ba840ed',16,2,X'51ff16658268bbf0c99dcf9af6c1ec5581a553e81b0a18f30d9e63613e4c225b',X'fb4cd42dfd83be65fbc2674428973a3ac20e2eea6ac4b8c92396fc9a5c54ccc7',X'9f2f575a240d801e69e0de33f6c8b0c6f985964cea1646ed64a724222ba15a3f',X'08c02ed513fe6badee6e5e80b50668bf',1795294095346,X'e65698e737e761e40a53f50484cfd8ab','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',3,X'e36eefb23321a769fb31f113f65e89a2daf3974a30f30ad65d6eabffcc7527eb',2,X'1d17aab6bb6af0a0e14e0468e2f1822e5c0247d571d59edac4c26fd09e15fc74',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(17,X'1f8c9a4ee0f262a140e0262d5ba840ed',17,2,X'9f2f575a240d801e69e0de33f6c8b0c6f985964cea1646ed64a724222ba15a3f',X'29ee37b58eabdffaa80942166d650177c18ab1be889b4908f88880d263cbdcfa',X'a3a847911f715cb0ca12bcee811d5714ae1ae3e1bfc0ff69ac588c87f82a4087',X'5aed0b20c9845ea3b297024943fc599d',1795294095350,X'e65698e737e761e40a53f50484cfd8ab','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',3,X'e36eefb23321a769fb31f113f65e89a2daf3974a30f30ad65d6eabffcc7527eb',3,X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(18,X'1f8c9a4ee0f262a140e0262d5ba840ed',18,2,X'a3a847911f715cb0ca12bcee811d5714ae1ae3e1bfc0ff69ac588c87f82a4087',X'6fa9702d0c4e0e7de39b115e37915f8944bb7f08d08f96b784c2862ec76becec',X'a6b24fded6e97a79a1408e0d8fab6261b9782bf58eaf5d70ebd826fe3d5e377c',X'2878f5f01161d1eec63c6af3c80a7eec',1795294095354,X'e65698e737e761e40a53f50484cfd8ab','flag',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',2,X'e796c280f2c5de85311bf1903a7bf1c749048311083c53b3f4d93ca4d7f9a132',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(19,X'1f8c9a4ee0f262a140e0262d5ba840ed',19,2,X'a6b24fded6e97a79a1408e0d8fab6261b9782bf58eaf5d70ebd826fe3d5e377c',X'275788b0c61714218e8876ad2f7482a1fadba6344dadc90234b04532593b80bf',X'77c4869f2db951bbdd3da97253fd99483741f852356b7d79cf98e17ad1e80555',X'b1b7a9ab44a7c0e26f847311567e6968',1795294095422,X'e5f32a5489a55fe677b031e80977e667','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',1,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,4000,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(20,X'1f8c9a4ee0f262a140e0262d5ba840ed',20,2,X'77c4869f2db951bbdd3da97253fd99483741f852356b7d79cf98e17ad1e80555',X'9c3a812c4bbe31d18f1ada5865aec99be20a0ae52957057a52fe6b74fc3a7b38',X'594ff53038f0389fb9562e38fdf3a5717ae1a4502812e4c2efc5ea9cb89005a2',X'dd680e0ee01ccd426ae448f4a2c01c99',1795294095434,X'e5f32a5489a55fe677b031e80977e667','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',1,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(21,X'1f8c9a4ee0f262a140e0262d5ba840ed',21,2,X'594ff53038f0389fb9562e38fdf3a5717ae1a4502812e4c2efc5ea9cb89005a2',X'eba9a7dfa8119c278f2370724856b86ebecc327fd804171d20beb5426d264e4c',X'8a6260f4195604ceedd5e46fe342bbae4bc0a26984eeca168df7476e7b56bf64',X'a91efb47433cbf81506f7f9fe7043878',1795294095443,X'e5f32a5489a55fe677b031e80977e667','edit',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',1,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594',3,X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee',NULL,NULL,'Describe the picture.','[]','A blue van stands in front of a house.','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(22,X'1f8c9a4ee0f262a140e0262d5ba840ed',22,2,X'8a6260f4195604ceedd5e46fe342bbae4bc0a26984eeca168df7476e7b56bf64',X'b0e4c48f0e5dc94b27792da5770fb06a32f851941a18df64d324daffafe45344',X'6f863796770fa0a4b290b7d5a3a898a0324ea9619f22fe64e8be50cab5fcc799',X'1180b039a97684171256e6995710ccc1',1795294095450,X'e5f32a5489a55fe677b031e80977e667','edit',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,'图中有猫吗？','[]','否','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(23,X'1f8c9a4ee0f262a140e0262d5ba840ed',23,2,X'6f863796770fa0a4b290b7d5a3a898a0324ea9619f22fe64e8be50cab5fcc799',X'b48884009c5652f5513083092e9671395a31dfd570d35692ad7b59d211cb65d3',X'a1e2cf7f2dfaeabbfc6d5afe6b95fe63e5dfd9f87c553afaffaf6fcb07772658',X'98772ff503af560c5f155b41e5a1e11c',1795294095454,X'e5f32a5489a55fe677b031e80977e667','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(24,X'1f8c9a4ee0f262a140e0262d5ba840ed',24,2,X'a1e2cf7f2dfaeabbfc6d5afe6b95fe63e5dfd9f87c553afaffaf6fcb07772658',X'98faaa9293680a7a5321630699844a880c058a69cddec42e93b3d94444b15ebb',X'685258443c1644d22fb6eb4ff064958e9e87ed23076dbd65d3b44433b4d90105',X'52aa85388f72a5f823828c52f6b1af5f',1795294095458,X'e5f32a5489a55fe677b031e80977e667','undo',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',X'1f8c9a4ee0f262a140e0262d5ba840ed',23,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(25,X'1f8c9a4ee0f262a140e0262d5ba840ed',25,2,X'685258443c1644d22fb6eb4ff064958e9e87ed23076dbd65d3b44433b4d90105',X'e888e8480ce97413c6f95f686b7acd2f6c6740c873b3cda5acfe43967763ffe7',X'ea127e354b87d82bd194526ce34f050198f10edcdd1a27f2784db80e280670cd',X'0bc28a4e6ae48d8f5e74ccda09d20804',1795294095462,X'e5f32a5489a55fe677b031e80977e667','skip',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',2,X'e796c280f2c5de85311bf1903a7bf1c749048311083c53b3f4d93ca4d7f9a132',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(26,X'1f8c9a4ee0f262a140e0262d5ba840ed',26,2,X'ea127e354b87d82bd194526ce34f050198f10edcdd1a27f2784db80e280670cd',X'5aad954241a4da062cb7cfe0ef43e75e3be2ad860c1fa21c062e8683976cd09d',X'a80662e381cd4c6d6a3bed399bd18ba560a30409f98cde258ef735af4955bb6e',X'93fe79cb854cc0d382ec2a997e6d04f0',1795294095466,X'e5f32a5489a55fe677b031e80977e667','note',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',3,X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee',NULL,NULL,NULL,NULL,NULL,'[]','blurred',NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(27,X'1f8c9a4ee0f262a140e0262d5ba840ed',27,2,X'a80662e381cd4c6d6a3bed399bd18ba560a30409f98cde258ef735af4955bb6e',X'15f2e6fbe55ccf334ab6c5f4270de13adbeda93587ebf8b2337f5c1756f35beb',X'a2d5e19117d376cdc89c2e3840f990985e6a5d034927b960e7c2b95bcfb7388e',X'16c55174d737473a6403715bad05e68d',1795294095539,X'e36d159a4b357c3a82accfc7531d4e33','edit',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,'图中有猫吗？','[]','否。','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(28,X'1f8c9a4ee0f262a140e0262d5ba840ed',28,2,X'a2d5e19117d376cdc89c2e3840f990985e6a5d034927b960e7c2b95bcfb7388e',X'412d97b70bbfeb000c214f22289875eeeed7bab31588a9479b60419a26ce115e',X'a9b9a6037b4ca3cef184fbc0b035ff00151d23bf91d334a160e813fc81426766',X'ce3cc0d27d94fe11dd40cd2f73b86bcc',1795294095554,X'e36d159a4b357c3a82accfc7531d4e33','reject',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(29,X'1f8c9a4ee0f262a140e0262d5ba840ed',29,2,X'a9b9a6037b4ca3cef184fbc0b035ff00151d23bf91d334a160e813fc81426766',X'f2c151e4fb9ab34c3c39538f8fe31005aba975e0de552576f96679b0244c9823',X'ace1915074702795e00ea9a59da3123c8738fe5a4d3f200b53438941a5ff106d',X'1de874325f2e79802b5f5e8a83d6b8ed',1795294095558,X'e36d159a4b357c3a82accfc7531d4e33','accept',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(30,X'1f8c9a4ee0f262a140e0262d5ba840ed',30,2,X'ace1915074702795e00ea9a59da3123c8738fe5a4d3f200b53438941a5ff106d',X'13fdfae39e4a4c13ed7a7ec504c6acff9fea78d051e586c792d1a12ec6965ab3',X'2a108a268c692014bf1eef8c819901fa5a3bd093761049a546e196d08ae3db08',X'e63cee9aa5af6d62c15461f0ed8f2d93',1795294095658,X'af93488c88447901f300b6696ab2c485','gold',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),'[]','A','["declared"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(31,X'1f8c9a4ee0f262a140e0262d5ba840ed',31,2,X'2a108a268c692014bf1eef8c819901fa5a3bd093761049a546e196d08ae3db08',X'4e10bb349f58cd2e84bb16de1ebacc1ae89658e0f55597328dccd37b3053a382',X'b3a178972db8fad747ca2081b98ba54af325b7ca7f6e4b7fc03a92f8a1f341bb',X'ef7626137d8d96bfec725d2d5adf75b9',1795294095749,X'af93488c88447901f300b6696ab2c485','gold',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',2,X'e796c280f2c5de85311bf1903a7bf1c749048311083c53b3f4d93ca4d7f9a132',3,X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee',NULL,NULL,'Describe the picture.','[]','A red bus.','["declared"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(32,X'1f8c9a4ee0f262a140e0262d5ba840ed',32,2,X'b3a178972db8fad747ca2081b98ba54af325b7ca7f6e4b7fc03a92f8a1f341bb',X'0c21fd031d95dc9e38ca466c101b85564f6779a3d230421a924f60a9396d3ba0',X'27dc3b7a6a01f4fe16db142a757c4445729453dc8c5530731274262c3e3ef152',X'6d7766b32d25544e2e770b588da21949',1795294095789,X'e5f32a5489a55fe677b031e80977e667','edit',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),'[]','B','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(33,X'1f8c9a4ee0f262a140e0262d5ba840ed',33,2,X'27dc3b7a6a01f4fe16db142a757c4445729453dc8c5530731274262c3e3ef152',X'cb276683f51695ddffac68dd5631281a2c9a7d2e449f3bdab0076755f33a517d',X'0d2dd87aa831980b7bd463f1ad111d5c8c6dff6781edf2299ed6de3fb3861c0a',X'37325b939790f6e41326252b0ebb8607',1795294095796,X'e5f32a5489a55fe677b031e80977e667','edit',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',2,X'e796c280f2c5de85311bf1903a7bf1c749048311083c53b3f4d93ca4d7f9a132',3,X'742840ce8abc2d54c6c7687ad9e4fe021e8a2aa0ff4b44e70480e5d866b9deee',NULL,NULL,'Describe the picture.','[]','a red bus','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(34,X'1f8c9a4ee0f262a140e0262d5ba840ed',34,2,X'0d2dd87aa831980b7bd463f1ad111d5c8c6dff6781edf2299ed6de3fb3861c0a',X'246f0902b3614bcdcc0685497f0c6a853fd4d2b4dbe58ce0cd68eb200928f9eb',X'1c76cc6e016aa6f1979d1e49d0e8fbcc9f6865e2a110fa021bf639ef50f74111',X'6e7ab8b4fc95f7228576a74f4128fddc',1795294106956,X'af93488c88447901f300b6696ab2c485','resolve',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',1,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,'图中有猫吗？','[]','是','["ambiguous"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(35,X'1f8c9a4ee0f262a140e0262d5ba840ed',35,2,X'1c76cc6e016aa6f1979d1e49d0e8fbcc9f6865e2a110fa021bf639ef50f74111',X'ba7ff40a617b0a67981063367122bad69df364cd19e7455b151b43738129cb95',X'03b1600b2116b2c6739993facb2f86d47151e6c8dd01e90c666899862e8f6bb5',X'22c3dd9465fbf62c8a47db2ce83e5e7e',1795294107034,X'af93488c88447901f300b6696ab2c485','reopen',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',1,X'306c92243ac23b69c96f2b652fb5294aca7125c86a1d39b93654047e7b6df594',1,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(36,X'1f8c9a4ee0f262a140e0262d5ba840ed',36,2,X'03b1600b2116b2c6739993facb2f86d47151e6c8dd01e90c666899862e8f6bb5',X'19216fd394f186f6c0d9a6fb8b790cd9e32a88bb41ffbd4e8fc09a6016a8acba',X'2bc0b59777e22fac1916c9d4a61e8ec90509b06062cf2d79314e850c33908037',X'7dc69229bf41f63c1065547e5498dba2',1795294107153,X'af93488c88447901f300b6696ab2c485','resolve',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',0,X'162dfd3320d4952ae8f9da58fbc2e10888b3d550b2b656918ec75ef7f9b57490',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),'[]','B','["guideline-gap"]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
INSERT INTO event VALUES(37,X'1f8c9a4ee0f262a140e0262d5ba840ed',37,2,X'2bc0b59777e22fac1916c9d4a61e8ec90509b06062cf2d79314e850c33908037',X'aa9509e18becb36635487f8343ac64e99b198bb63ce5cbfa47e310bcf9622a2b',X'de89e5b9ca9672248f38e065e2f09a483a8ffcdc84be1ddf8afa97f330e416fa',X'c46e451982a94f6d83bfd83c04dcfe1c',1795294107262,X'af93488c88447901f300b6696ab2c485','alternative',X'3579136eb1e95b161e6bc944d16ab5bd798465549c06c0b6e7b51d50062baab1',4,X'77e1ac82462ae32bd7a67ea266fe89161ea054508e59d28cca350a64d2ba1baa',2,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',NULL,NULL,replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),'[]','B','[]',NULL,NULL,NULL,'script',NULL,NULL,NULL,NULL,NULL,NULL,X'208c0866f62d34a6d870df0eb94b528fd817d4a213084258972f6272093b6cb5','vermilion 0.1.0',NULL,NULL);
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
, planted BLOB, wording BLOB) STRICT;
INSERT INTO act VALUES(8,1,1,0,'open',NULL,NULL,0,1795294082794,1,NULL,NULL);
INSERT INTO act VALUES(9,1,1,1,'accept',NULL,NULL,0,1795294084633,1,NULL,NULL);
INSERT INTO act VALUES(10,1,1,2,'accept',NULL,NULL,0,1795294085736,1,NULL,NULL);
INSERT INTO act VALUES(11,2,1,1,'accept',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(12,2,1,2,'edit',NULL,X'e86227bbf90a87ab50e0f26d40edb795287e71945e10660b9dd3e105df85aea0',0,NULL,1,NULL,X'2a0c95548aae5905cfd7c3a5863f046d4c5a28722c2b00cde4bc47529704b165');
INSERT INTO act VALUES(13,2,2,1,'reject',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(14,2,2,3,'edit',NULL,X'91aba1bd99460efd998dc31ffa2217b6aa4b7ed0f482cefc684edf48ebd03e90',0,NULL,1,NULL,X'bf87e45fdb501e19d2a445e1a90b17787a32f7f3de5ee95a924233158aa432ef');
INSERT INTO act VALUES(15,2,4,1,'accept',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(16,2,4,2,'accept',NULL,NULL,0,NULL,1,X'1d17aab6bb6af0a0e14e0468e2f1822e5c0247d571d59edac4c26fd09e15fc74',NULL);
INSERT INTO act VALUES(17,2,4,3,'accept',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(18,2,3,1,'flag',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(19,3,2,1,'accept',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(20,3,2,2,'accept',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(21,3,2,3,'edit',NULL,X'72ae383bdb5af135e99890046e13e9d4c3a302e40e72b96cdc33261e71256168',0,NULL,1,NULL,X'4f384ae8c8015e062109b563d34285c60e1d7ca22076182b44890cb97e356564');
INSERT INTO act VALUES(22,3,5,1,'edit',NULL,X'19e68dd9b45676ce744339e5079d105cdb905082849b16affcdd1951a98aab3e',0,NULL,1,NULL,X'8debb42d7be3b6ed2292a480845add9af8bd7d5632c77f7c002f258f5a3a8802');
INSERT INTO act VALUES(23,3,5,1,'accept',NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO act VALUES(24,3,5,1,'undo',23,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(25,3,3,0,'skip',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(26,3,1,3,'note',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(27,4,5,1,'edit',NULL,X'c8f55b22434300e1c44ac2d33fe4bc37933f3d6456bfbf5ddef3af83f0f5aff7',0,NULL,1,NULL,X'8debb42d7be3b6ed2292a480845add9af8bd7d5632c77f7c002f258f5a3a8802');
INSERT INTO act VALUES(28,4,5,2,'reject',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(29,4,1,1,'accept',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(30,1,5,2,'gold',NULL,X'c7dfd4f001b9e1390e263e38d158f32c67c873d1f87658e3388d48877ee1f0f3',0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(31,1,3,3,'gold',NULL,X'3aa0c8965910c668f1c5297d2f99034b15ac93c0bf123b71e1005ed0ec786c90',0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(32,3,5,2,'edit',NULL,X'e86227bbf90a87ab50e0f26d40edb795287e71945e10660b9dd3e105df85aea0',0,NULL,1,NULL,X'2a0c95548aae5905cfd7c3a5863f046d4c5a28722c2b00cde4bc47529704b165');
INSERT INTO act VALUES(33,3,3,3,'edit',NULL,X'4317f07f714d0ae087fa92b26cc57dac30e3d797b67b41a4f5eeec9bd26c2010',0,NULL,1,NULL,X'dafeb119e775cd29e626046205119b489fa3b850d026e47994d92882344bcd93');
INSERT INTO act VALUES(34,1,2,1,'resolve',NULL,X'1c94631d49cff511940bee6393eed48df8996952425cf33e19b21d81e4a70dd2',0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(35,1,2,1,'reopen',NULL,NULL,0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(36,1,1,2,'resolve',NULL,X'e86227bbf90a87ab50e0f26d40edb795287e71945e10660b9dd3e105df85aea0',0,NULL,1,NULL,NULL);
INSERT INTO act VALUES(37,1,5,2,'alternative',NULL,X'e86227bbf90a87ab50e0f26d40edb795287e71945e10660b9dd3e105df85aea0',0,NULL,1,NULL,NULL);
CREATE TABLE decision (
    -- What each reviewer has decided, now in force.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
    event INTEGER NOT NULL REFERENCES event (number),  -- has the texts, reasons and note
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;
INSERT INTO decision VALUES(1,1,1,'accept',9);
INSERT INTO decision VALUES(1,1,2,'accept',11);
INSERT INTO decision VALUES(1,1,4,'accept',29);
INSERT INTO decision VALUES(1,2,1,'accept',10);
INSERT INTO decision VALUES(1,2,2,'edit',12);
INSERT INTO decision VALUES(2,1,2,'reject',13);
INSERT INTO decision VALUES(2,1,3,'accept',19);
INSERT INTO decision VALUES(2,2,3,'accept',20);
INSERT INTO decision VALUES(2,3,2,'edit',14);
INSERT INTO decision VALUES(2,3,3,'edit',21);
INSERT INTO decision VALUES(3,3,3,'edit',33);
INSERT INTO decision VALUES(4,1,2,'accept',15);
INSERT INTO decision VALUES(4,3,2,'accept',17);
INSERT INTO decision VALUES(5,1,3,'edit',22);
INSERT INTO decision VALUES(5,1,4,'edit',27);
INSERT INTO decision VALUES(5,2,3,'edit',32);
INSERT INTO decision VALUES(5,2,4,'reject',28);
CREATE TABLE resolution (
    -- What all reviewers together made of a turn; a turn without a row is open.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('single', 'unanimous', 'contested', 'adjudicated', 'gold')),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'edited', 'rejected', 'contested')),
    event INTEGER REFERENCES event (number),  -- whose texts count; NULL when contested
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO resolution VALUES(1,1,'unanimous','accepted',9);
INSERT INTO resolution VALUES(1,2,'adjudicated','edited',36);
INSERT INTO resolution VALUES(2,1,'contested','contested',NULL);
INSERT INTO resolution VALUES(2,2,'single','accepted',20);
INSERT INTO resolution VALUES(2,3,'contested','contested',NULL);
INSERT INTO resolution VALUES(3,3,'gold','edited',31);
INSERT INTO resolution VALUES(4,1,'single','accepted',15);
INSERT INTO resolution VALUES(4,3,'single','accepted',17);
INSERT INTO resolution VALUES(5,1,'unanimous','edited',22);
INSERT INTO resolution VALUES(5,2,'gold','accepted',30);
CREATE TABLE mark (
    -- Flags and notes, now in force.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,                 -- 0 for the sample as a whole
    reviewer INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('flag', 'note')),
    event INTEGER NOT NULL REFERENCES event (number),
    PRIMARY KEY (sample, turn, reviewer, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO mark VALUES(1,3,3,'note',26);
INSERT INTO mark VALUES(3,1,2,'flag',18);
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
INSERT INTO progress VALUES(1,1,2,8,NULL,0);
INSERT INTO progress VALUES(2,1,2,NULL,NULL,0);
INSERT INTO progress VALUES(2,2,2,NULL,NULL,0);
INSERT INTO progress VALUES(2,4,3,NULL,NULL,1);
INSERT INTO progress VALUES(3,2,3,NULL,NULL,1);
INSERT INTO progress VALUES(3,3,1,NULL,NULL,0);
INSERT INTO progress VALUES(3,5,2,NULL,NULL,0);
INSERT INTO progress VALUES(4,1,1,NULL,NULL,0);
INSERT INTO progress VALUES(4,5,2,NULL,NULL,0);
CREATE TABLE tally (
    -- The number of closed samples of each reviewer.
    reviewer INTEGER PRIMARY KEY,
    closed INTEGER NOT NULL
) STRICT;
INSERT INTO tally VALUES(2,1);
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
INSERT INTO census VALUES(1,'','description','en',0,2,1,0,0,1);
INSERT INTO census VALUES(1,'','judgement','zh',2,2,1,0,0,1);
INSERT INTO census VALUES(1,'','multiple choice','en',0,2,1,0,0,0);
INSERT INTO census VALUES(1,'poster','description','en',0,3,0,1,0,0);
INSERT INTO census VALUES(1,'poster','judgement','zh',3,3,1,1,0,0);
INSERT INTO census VALUES(1,'poster','multiple choice','en',0,3,1,1,0,0);
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
, lease_ms INTEGER NOT NULL DEFAULT 900000 CHECK (lease_ms > 0), priority INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO queue VALUES(1,'first','open','["sample=1-2"]','file',794603656,2,1.0,0.0,0.0,0,1795294059059,2,0,2,4,0,0,1,0,900000,0);
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
INSERT INTO queue_item VALUES(1,2,2,2,2,1,NULL);
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
INSERT INTO assignment VALUES(1,1,1,'leased','review',1,1795294084633,1795295007153);
INSERT INTO assignment VALUES(1,1,2,'leased','review',1,1795294095306,1795294995320);
INSERT INTO assignment VALUES(1,2,2,'leased','review',2,1795294095330,1795294995332);
INSERT INTO assignment VALUES(1,2,3,'done','review',1,1795294095422,1795294995434);
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
INSERT INTO queue_tally VALUES(1,1,1,0,0,1,0,0,0);
INSERT INTO queue_tally VALUES(1,2,2,0,0,2,0,0,0);
INSERT INTO queue_tally VALUES(1,3,1,0,0,0,1,0,0);
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
INSERT INTO probe VALUES(4,2,2,'choice-swapped',replace('Which colour is it?\nA. red\nB. blue\nC. green','\n',char(10)),NULL,'C',X'1d17aab6bb6af0a0e14e0468e2f1822e5c0247d571d59edac4c26fd09e15fc74',1795294058936);
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
INSERT INTO probe_decision VALUES(4,2,2,'accept',16,'missed');
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
INSERT INTO gold_score VALUES(3,3,3,'description',1,1);
INSERT INTO gold_score VALUES(5,2,3,'multiple choice',1,1);
INSERT INTO gold_score VALUES(5,2,4,'multiple choice',0,0);
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
INSERT INTO act_measure VALUES(9,1795294084633,1853,1853,60000,3,NULL);
INSERT INTO act_measure VALUES(10,1795294085736,1104,1104,60000,5,NULL);
INSERT INTO act_measure VALUES(11,1795294095306,NULL,NULL,NULL,3,NULL);
INSERT INTO act_measure VALUES(12,1795294095320,NULL,NULL,NULL,6,1000);
INSERT INTO act_measure VALUES(13,1795294095330,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(14,1795294095332,NULL,NULL,NULL,NULL,105);
INSERT INTO act_measure VALUES(15,1795294095342,NULL,NULL,NULL,3,NULL);
INSERT INTO act_measure VALUES(16,1795294095346,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(17,1795294095350,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(19,1795294095422,4000,NULL,NULL,3,NULL);
INSERT INTO act_measure VALUES(20,1795294095434,NULL,NULL,NULL,5,NULL);
INSERT INTO act_measure VALUES(21,1795294095443,NULL,NULL,NULL,NULL,158);
INSERT INTO act_measure VALUES(22,1795294095450,NULL,NULL,NULL,4,1000);
INSERT INTO act_measure VALUES(23,1795294095454,NULL,NULL,NULL,3,NULL);
INSERT INTO act_measure VALUES(24,1795294095458,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(25,1795294095462,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(27,1795294095539,NULL,NULL,NULL,4,1000);
INSERT INTO act_measure VALUES(28,1795294095554,NULL,NULL,NULL,NULL,NULL);
INSERT INTO act_measure VALUES(29,1795294095558,NULL,NULL,NULL,3,NULL);
INSERT INTO act_measure VALUES(32,1795294095789,NULL,NULL,NULL,6,1000);
INSERT INTO act_measure VALUES(33,1795294095796,NULL,NULL,NULL,NULL,811);
CREATE TABLE sample_figures (
    -- All that the tallies below count of a sample, as Figures/SampleFigures+Bytes.swift writes it.
    sample INTEGER PRIMARY KEY,
    figures BLOB NOT NULL
) STRICT;
INSERT INTO sample_figures VALUES(1,X'0106706f73746572030000010104010501010004aaa20101020004aaa20101040004aaa20102010006aaa20102020107aaa2010198170501010004aaa20101020004aaa20101040004aaa20102010006aaa20102020107aaa2010501010104be0ebd0eaaa2010001020104d108d008aaa20100020101000000aaa20100020202000000aaa201e907040101000000aaa20100000102010000c0843d80897a000002');
INSERT INTO sample_figures VALUES(2,X'0100030000010104010501020200aaa20101030004aaa20102030006aaa20103020100aaa20103030100aaa2010198170501020200aaa20101030004aaa20102030006aaa20103020100aaa20103030100aaa20105020103000000aaa20100020302000000aaa2016a030101000000aaa20100030201000000aaa20100030302000000aaa2019f010103aaa201000103010000989b03a42b80f130b9a03600');
INSERT INTO sample_figures VALUES(3,X'0106706f73746572030000010104010103030100aaa2010198170103030100aaa20101030302000000aaa201ac06000000');
INSERT INTO sample_figures VALUES(4,X'0100030000010104010201020004aaa20103020000aaa2010198170201020004aaa20103020000aaa20103020101000000aaa20100020201000000aaa20100020301000000aaa201000102aaa201000000');
INSERT INTO sample_figures VALUES(5,X'0106706f73746572030000010104010401030105aaa20101040105aaa20102030107aaa20102040200aaa2010198170401030105aaa20101040105aaa20102030107aaa20102040200aaa20104030102000000aaa201e907030202000000aaa201e907040102000000aaa201e907040203000000aaa20100000101010001a0c21ea0c21eb5ee32c0843d00');
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
INSERT INTO agreement_pattern VALUES('choices','domain',1,'','A',1);
INSERT INTO agreement_pattern VALUES('choices','domain',1,'poster','AB',1);
INSERT INTO agreement_pattern VALUES('choices','domain',1,'poster','B',1);
INSERT INTO agreement_pattern VALUES('choices','kind',0,'multiple choice','A',1);
INSERT INTO agreement_pattern VALUES('choices','kind',0,'multiple choice','AB',1);
INSERT INTO agreement_pattern VALUES('choices','kind',0,'multiple choice','B',1);
INSERT INTO agreement_pattern VALUES('choices','language',0,'en','A',1);
INSERT INTO agreement_pattern VALUES('choices','language',0,'en','AB',1);
INSERT INTO agreement_pattern VALUES('choices','language',0,'en','B',1);
INSERT INTO agreement_pattern VALUES('choices','queue',0,'1','A',1);
INSERT INTO agreement_pattern VALUES('choices','queue',0,'1','AB',1);
INSERT INTO agreement_pattern VALUES('choices','week',0,'2026-W47','A',1);
INSERT INTO agreement_pattern VALUES('choices','week',0,'2026-W47','AB',1);
INSERT INTO agreement_pattern VALUES('choices','week',0,'2026-W47','B',1);
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'','a a',1);
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'','a ar ee',1);
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'poster','aaa ae',1);
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'poster','e',1);
INSERT INTO agreement_pattern VALUES('decisions','domain',1,'poster','ee er',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'description','a',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'description','e',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'description','ee',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'judgement','a',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'judgement','aaa',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'judgement','ar',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'judgement','ee',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'multiple choice','a',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'multiple choice','ae',1);
INSERT INTO agreement_pattern VALUES('decisions','kind',0,'multiple choice','er',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','a',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','a ee',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','ae',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','e',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'en','er',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'zh','a',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'zh','aaa',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'zh','ar',1);
INSERT INTO agreement_pattern VALUES('decisions','language',0,'zh','ee',1);
INSERT INTO agreement_pattern VALUES('decisions','queue',0,'1','a ar ee',1);
INSERT INTO agreement_pattern VALUES('decisions','queue',0,'1','aaa ae',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','a a',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','a ar ee',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','aaa ae',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','e',1);
INSERT INTO agreement_pattern VALUES('decisions','week',0,'2026-W47','ee er',1);
INSERT INTO agreement_pattern VALUES('judgements','domain',1,'','y',2);
INSERT INTO agreement_pattern VALUES('judgements','domain',1,'poster','nn',1);
INSERT INTO agreement_pattern VALUES('judgements','domain',1,'poster','yyy',1);
INSERT INTO agreement_pattern VALUES('judgements','kind',0,'judgement','nn',1);
INSERT INTO agreement_pattern VALUES('judgements','kind',0,'judgement','y',2);
INSERT INTO agreement_pattern VALUES('judgements','kind',0,'judgement','yyy',1);
INSERT INTO agreement_pattern VALUES('judgements','language',0,'zh','nn',1);
INSERT INTO agreement_pattern VALUES('judgements','language',0,'zh','y',2);
INSERT INTO agreement_pattern VALUES('judgements','language',0,'zh','yyy',1);
INSERT INTO agreement_pattern VALUES('judgements','queue',0,'1','y',1);
INSERT INTO agreement_pattern VALUES('judgements','queue',0,'1','yyy',1);
INSERT INTO agreement_pattern VALUES('judgements','week',0,'2026-W47','nn',1);
INSERT INTO agreement_pattern VALUES('judgements','week',0,'2026-W47','y',2);
INSERT INTO agreement_pattern VALUES('judgements','week',0,'2026-W47','yyy',1);
CREATE TABLE signature (
    -- How many turns that at least two reviewers decided have each list of who decided what, as '1a 4e'.
    signature TEXT PRIMARY KEY NOT NULL,
    turns INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO signature VALUES('1a 2a 4a',1);
INSERT INTO signature VALUES('1a 2e',1);
INSERT INTO signature VALUES('2e 3e',1);
INSERT INTO signature VALUES('2r 3a',1);
INSERT INTO signature VALUES('3e 4e',1);
INSERT INTO signature VALUES('3e 4r',1);
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
INSERT INTO text_pair VALUES(1,2,10,12,0,0,1000000,0,0);
INSERT INTO text_pair VALUES(2,3,14,21,0,0,52632,800896,888889);
INSERT INTO text_pair VALUES(5,1,22,27,0,1,500000,833333,1000000);
CREATE TABLE practice (
    -- The timed decisions of each reviewer at the desk, also those undone since, in blocks of fifty.
    reviewer INTEGER NOT NULL,
    block INTEGER NOT NULL,                -- from 0
    trials INTEGER NOT NULL,
    log_sum REAL NOT NULL,                 -- sum of the natural logarithms of their active milliseconds
    trial_log_sum REAL NOT NULL,           -- sum of these times the logarithms of the numbers of the trials
    PRIMARY KEY (reviewer, block)
) STRICT, WITHOUT ROWID;
INSERT INTO practice VALUES(1,0,2,14.531256453122399108,4.8566710415249207954);
CREATE TABLE cutoff (
    -- By which cut-offs each reviewer's active times were measured.
    reviewer INTEGER NOT NULL,
    cutoff_ms INTEGER NOT NULL,
    acts INTEGER NOT NULL,
    PRIMARY KEY (reviewer, cutoff_ms)
) STRICT, WITHOUT ROWID;
INSERT INTO cutoff VALUES(1,60000,2);
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
INSERT INTO contest VALUES(2,1,'judgement','zh',1,0,1.0,0.0,0.0,2,'[2,"reject",3,"accept"]');
INSERT INTO contest VALUES(2,3,'description','en',0,0,0.0,0.0,1.0,2,'[2,"edit",3,"edit"]');
CREATE TABLE agreed (
    -- The turns that at least two reviewers decided alike and no lead has ruled on, by who did; follows from the
    -- ledger. By it those are found whose reviewers are not to be relied on.
    signature TEXT NOT NULL,               -- as in the table signature
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    PRIMARY KEY (signature, sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO agreed VALUES('1a 2a 4a',1,1);
INSERT INTO agreed VALUES('3e 4e',5,1);
CREATE TABLE gold_standing (
    -- Since when each gold turn is gold, and what leads have said of it; follows from the ledger.
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    since INTEGER NOT NULL REFERENCES event (number),     -- by which it became gold
    confirmed INTEGER REFERENCES event (number),          -- by which a lead last confirmed it
    alternatives TEXT NOT NULL,            -- JSON array of the events by which something else is right too
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO gold_standing VALUES(3,3,31,NULL,'[]');
INSERT INTO gold_standing VALUES(5,2,30,NULL,'[37]');
CREATE TABLE seal (
    -- SHA-256 over rows of which the ledger says nothing, kept by the program whenever it changes them: a change by
    -- anybody else shows.
    kind TEXT NOT NULL CHECK (kind IN ('reviewer', 'setting', 'dataset', 'records')),
    key TEXT NOT NULL,                     -- the row's number or name; for records the dataset's number
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO seal VALUES('dataset','1',X'ec854919f3d8df963930e0404c1311c4c9212197861c4660a7d50880398b0abb');
INSERT INTO seal VALUES('records','1',X'389a475dd84410acc17be959e538bf804383f31f10269a76683bdc177d322e1b');
INSERT INTO seal VALUES('reviewer','1',X'420ce60aa11bdbf31b163a3bb6a813505b78906ee1172f10977a4e09e4f536e6');
INSERT INTO seal VALUES('reviewer','2',X'f07ca095afcbad19a88397a3f6a77d4406d240b2dfc02d6735062f4a6000c44d');
INSERT INTO seal VALUES('reviewer','3',X'a1162d263bf828fec48823884e25badb8dae06d5cab8475f2457b15bd00a9a6a');
INSERT INTO seal VALUES('reviewer','4',X'beba916b40f93c315c39bb510d62bfd040cdc51ebeb8ebda294cd44a52b242db');
INSERT INTO seal VALUES('setting','store',X'f7f24c654a9b4ff7e004c39cea38e60b7b2db625e4c8ee8b9fc8a637752076cb');
INSERT INTO seal VALUES('setting','taxonomy',X'f0b343df4ae425427dcdb954980dae5572ae011bbb58ddd5b6e616ae94560064');
CREATE TABLE work (
    -- What each reviewer's work adds up to, by domain (of a dataset, '' for none of its own), kind, language,
    -- day, week and queue (by its number). The sample as a whole, as when it is skipped, is of no kind and no
    -- language. Weeks have ratings only: those of the turns that were rated in the week, as they stood at its end.
    -- The four histograms are class and count by turns, as Figures/Tallies/ClassHistogram.swift writes them.
    dimension TEXT NOT NULL,
    dataset INTEGER NOT NULL,              -- 0 but for domains
    name TEXT NOT NULL,
    reviewer INTEGER NOT NULL,
    accepted INTEGER NOT NULL,             -- at the desk and by scripts, as all up to reviews
    edited INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    reviews INTEGER NOT NULL,              -- samples that the reviewer is through with
    active_ms INTEGER NOT NULL,            -- at the desk, as all times
    elapsed_ms INTEGER NOT NULL,
    decision_times BLOB NOT NULL,          -- active times in classes of one percent
    review_times BLOB NOT NULL,
    edit_sizes BLOB NOT NULL,              -- per mille
    ratings BLOB NOT NULL,                 -- as in act_measure.answer; 0 accept, 1 edit, 2 reject
    PRIMARY KEY (dimension, dataset, name, reviewer)
) STRICT, WITHOUT ROWID;
INSERT INTO work VALUES('day',0,'2026-11-21',1,2,0,0,0,0,2957,2957,X'c105013401',X'',X'',X'000203010201');
INSERT INTO work VALUES('day',0,'2026-11-21',2,4,2,1,0,1,0,0,X'',X'',X'6901ff0601',X'00030102010101020301');
INSERT INTO work VALUES('day',0,'2026-11-21',3,2,4,0,0,1,0,0,X'',X'',X'9e01018d0501bd0102',X'000201040201010101010101');
INSERT INTO work VALUES('day',0,'2026-11-21',4,1,1,1,0,0,0,0,X'',X'',X'e80701',X'00010101010101010101');
INSERT INTO work VALUES('domain',1,'',2,3,1,1,0,1,0,0,X'',X'',X'6901',X'0002010101010101');
INSERT INTO work VALUES('domain',1,'',3,2,1,0,0,1,0,0,X'',X'',X'9e0101',X'0002010102010201');
INSERT INTO work VALUES('domain',1,'poster',1,2,0,0,0,0,2957,2957,X'c105013401',X'',X'',X'000203010201');
INSERT INTO work VALUES('domain',1,'poster',2,1,1,0,0,0,0,0,X'',X'',X'e80701',X'0001010102010301');
INSERT INTO work VALUES('domain',1,'poster',3,0,3,0,0,0,0,0,X'',X'',X'ab0601bd0102',X'010303010201');
INSERT INTO work VALUES('domain',1,'poster',4,1,1,1,0,0,0,0,X'',X'',X'e80701',X'00010101010101010101');
INSERT INTO work VALUES('kind',0,'description',2,1,1,0,0,0,0,0,X'',X'',X'6901',X'00010101');
INSERT INTO work VALUES('kind',0,'description',3,0,2,0,0,0,0,0,X'',X'',X'9e01018d0501',X'0102');
INSERT INTO work VALUES('kind',0,'judgement',1,1,0,0,0,0,1853,1853,X'f50501',X'',X'',X'00010301');
INSERT INTO work VALUES('kind',0,'judgement',2,2,0,1,0,0,0,0,X'',X'',X'',X'000202010102');
INSERT INTO work VALUES('kind',0,'judgement',3,1,1,0,0,0,0,0,X'',X'',X'e80701',X'0001010102010101');
INSERT INTO work VALUES('kind',0,'judgement',4,1,1,0,0,0,0,0,X'',X'',X'e80701',X'0001010102010101');
INSERT INTO work VALUES('kind',0,'multiple choice',1,1,0,0,0,0,1104,1104,X'c10501',X'',X'',X'00010501');
INSERT INTO work VALUES('kind',0,'multiple choice',2,1,1,0,0,0,0,0,X'',X'',X'e80701',X'01010501');
INSERT INTO work VALUES('kind',0,'multiple choice',3,1,1,0,0,0,0,0,X'',X'',X'e80701',X'0001010104010101');
INSERT INTO work VALUES('kind',0,'multiple choice',4,0,0,1,0,0,0,0,X'',X'',X'',X'0201');
INSERT INTO work VALUES('language',0,'en',1,1,0,0,0,0,1104,1104,X'c10501',X'',X'',X'00010501');
INSERT INTO work VALUES('language',0,'en',2,2,2,0,0,0,0,0,X'',X'',X'6901ff0601',X'000101020501');
INSERT INTO work VALUES('language',0,'en',3,1,3,0,0,0,0,0,X'',X'',X'9e01018d0501bd0101',X'0001010304010101');
INSERT INTO work VALUES('language',0,'en',4,0,0,1,0,0,0,0,X'',X'',X'',X'0201');
INSERT INTO work VALUES('language',0,'zh',1,1,0,0,0,0,1853,1853,X'f50501',X'',X'',X'00010301');
INSERT INTO work VALUES('language',0,'zh',2,2,0,1,0,0,0,0,X'',X'',X'',X'000202010102');
INSERT INTO work VALUES('language',0,'zh',3,1,1,0,0,0,0,0,X'',X'',X'e80701',X'0001010102010101');
INSERT INTO work VALUES('language',0,'zh',4,1,1,0,0,0,0,0,X'',X'',X'e80701',X'0001010102010101');
INSERT INTO work VALUES('queue',0,'1',1,2,0,0,0,0,2957,2957,X'c105013401',X'',X'',X'000203010201');
INSERT INTO work VALUES('queue',0,'1',2,1,2,1,0,0,0,0,X'',X'',X'6901ff0601',X'00010102010101010301');
INSERT INTO work VALUES('queue',0,'1',3,2,1,0,0,1,0,0,X'',X'',X'9e0101',X'0002010102010201');
INSERT INTO work VALUES('queue',0,'1',4,1,0,0,0,0,0,0,X'',X'',X'',X'00010301');
INSERT INTO work VALUES('week',0,'2026-W47',1,0,0,0,0,0,0,0,X'',X'',X'',X'000203010201');
INSERT INTO work VALUES('week',0,'2026-W47',2,0,0,0,0,0,0,0,X'',X'',X'',X'00030102010101020301');
INSERT INTO work VALUES('week',0,'2026-W47',3,0,0,0,0,0,0,0,X'',X'',X'',X'000201040201010101010101');
INSERT INTO work VALUES('week',0,'2026-W47',4,0,0,0,0,0,0,0,X'',X'',X'',X'00010101010101010101');
CREATE TABLE reviewed (
    -- How much of each group has been reviewed, however often, by domain and queue, as in work; all are all domains.
    dimension TEXT NOT NULL,
    dataset INTEGER NOT NULL,
    name TEXT NOT NULL,
    samples INTEGER NOT NULL,              -- that at least one reviewer is through with
    instructions INTEGER NOT NULL,         -- turns that leave as accepted or edited and were decided or ruled on at
                                           -- the desk in a measured time
    PRIMARY KEY (dimension, dataset, name)
) STRICT, WITHOUT ROWID;
INSERT INTO reviewed VALUES('domain',1,'',2,0);
INSERT INTO reviewed VALUES('domain',1,'poster',0,2);
INSERT INTO reviewed VALUES('queue',0,'1',1,2);
CREATE TABLE text_tally (
    -- Sums over the turns that at least two reviewers kept; of the rows of text_pair where one of two was edited.
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    texts INTEGER NOT NULL,                -- final answers of those turns
    accepted_pairs INTEGER NOT NULL,       -- of two that were both accepted, and so are the same
    pairs INTEGER NOT NULL,                -- of two of which one was edited, as all that follows
    equal INTEGER NOT NULL,
    canonically_equal INTEGER NOT NULL,
    levenshtein INTEGER NOT NULL,
    weighted_square INTEGER NOT NULL,      -- of levenshtein, times 2 / (final answers of the turn - 1)
    chrf INTEGER NOT NULL,
    token_f1 INTEGER NOT NULL,
    PRIMARY KEY (kind, language)
) STRICT, WITHOUT ROWID;
INSERT INTO text_tally VALUES('description','en',2,0,1,0,0,52632,5540,800896,888889);
INSERT INTO text_tally VALUES('judgement','zh',5,3,1,0,1,500000,500000,833333,1000000);
INSERT INTO text_tally VALUES('multiple choice','en',2,0,1,0,0,1000000,2000000,0,0);
CREATE TABLE kept_turn (
    -- The turns that at least two reviewers kept, in an order that is as good as drawn and stays as it is: the first
    -- of them tell what chance would give.
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    draw INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    PRIMARY KEY (kind, language, draw, sample, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO kept_turn VALUES('description','en',7396914848961371807,2,3);
INSERT INTO kept_turn VALUES('judgement','zh',3433448078539403959,1,1);
INSERT INTO kept_turn VALUES('judgement','zh',3739821898853957384,5,1);
INSERT INTO kept_turn VALUES('multiple choice','en',5570863692221469401,1,2);
CREATE TABLE source_file (
    dataset INTEGER PRIMARY KEY REFERENCES dataset (number),
    path TEXT NOT NULL                     -- absolute, when it was imported
) STRICT;
INSERT INTO source_file VALUES(1,'/pictures/d.jsonl');
CREATE TABLE former_name (
    -- The names that people had before, so that nobody else takes them by mistake; gone when a name is emptied.
    name TEXT PRIMARY KEY NOT NULL,
    reviewer INTEGER NOT NULL REFERENCES reviewer (number)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('event',37);
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
CREATE INDEX contest_by_need
    ON contest (reopened DESC, failed DESC, decisions DESC, answers DESC, texts DESC, ratings DESC, sample, turn);
CREATE INDEX agreed_by_sample ON agreed (sample, turn);
CREATE INDEX event_guideline_gap ON event (number) WHERE instr(reasons, '"guideline-gap"') > 0;
CREATE INDEX former_name_by_reviewer ON former_name (reviewer);
CREATE INDEX event_of_store ON event (action, number) WHERE action IN ('site', 'redact', 'person', 'roster', 'queue');
COMMIT;
