"""The commonest words of seven other languages, so that simple prompts in them are drawn too.

A row is English | German | French | Spanish | Italian | Portuguese | Chinese | Japanese; forms are
parted by spaces, a plural stands behind a slash, an underscore is a space.
"""

LANGUAGES = ("de", "fr", "es", "it", "pt", "zh", "ja")

NOUNS = """
dog | hund/hunde | chien/chiens chienne | perro/perros perra | cane/cani | cachorro/cachorros cão/cães | 狗 小狗 | 犬 いぬ イヌ
cat | katze/katzen kater | chat/chats chatte | gato/gatos gata | gatto/gatti gatta | gato/gatos gata | 猫 小猫 | 猫 ねこ ネコ
horse | pferd/pferde | cheval/chevaux | caballo/caballos | cavallo/cavalli | cavalo/cavalos | 马 | 馬 うま
cow | kuh/kühe | vache/vaches | vaca/vacas | mucca/mucche | vaca/vacas | 牛 奶牛 | 牛 うし
sheep | schaf/schafe | mouton/moutons | oveja/ovejas | pecora/pecore | ovelha/ovelhas | 羊 绵羊 | 羊 ひつじ
pig | schwein/schweine | cochon/cochons | cerdo/cerdos | maiale/maiali | porco/porcos | 猪 | 豚 ぶた
chicken | huhn/hühner | poule/poules | gallina/gallinas | gallina/galline | galinha/galinhas | 鸡 | 鶏 にわとり
duck | ente/enten | canard/canards | pato/patos | anatra/anatre | pato/patos | 鸭子 | アヒル
bird | vogel/vögel | oiseau/oiseaux | pájaro/pájaros | uccello/uccelli | pássaro/pássaros | 鸟 小鸟 | 鳥 とり
owl | eule/eulen | hibou/hiboux chouette | búho/búhos | gufo/gufi | coruja/corujas | 猫头鹰 | フクロウ
fish/fish | fisch/fische | poisson/poissons | pez/peces | pesce/pesci | peixe/peixes | 鱼 | 魚 さかな
whale | wal/wale | baleine/baleines | ballena/ballenas | balena/balene | baleia/baleias | 鲸鱼 鲸 | クジラ 鯨
dolphin | delfin/delfine | dauphin/dauphins | delfín/delfines | delfino/delfini | golfinho/golfinhos | 海豚 | イルカ
fox | fuchs/füchse | renard/renards | zorro/zorros | volpe/volpi | raposa/raposas | 狐狸 | 狐 キツネ
bear | bär/bären | ours | oso/osos | orso/orsi | urso/ursos | 熊 | 熊 クマ
wolf/wolves | wolf/wölfe | loup/loups | lobo/lobos | lupo/lupi | lobo/lobos | 狼 | 狼 オオカミ
lion | löwe/löwen | lion/lions | león/leones | leone/leoni | leão/leões | 狮子 | ライオン
tiger | tiger | tigre/tigres | tigre/tigres | tigre/tigri | tigre/tigres | 老虎 | 虎 トラ
elephant | elefant/elefanten | éléphant/éléphants | elefante/elefantes | elefante/elefanti | elefante/elefantes | 大象 | 象 ゾウ
giraffe | giraffe/giraffen | girafe/girafes | jirafa/jirafas | giraffa/giraffe | girafa/girafas | 长颈鹿 | キリン
monkey | affe/affen | singe/singes | mono/monos | scimmia/scimmie | macaco/macacos | 猴子 | 猿 サル
rabbit | hase/hasen kaninchen | lapin/lapins | conejo/conejos | coniglio/conigli | coelho/coelhos | 兔子 | ウサギ うさぎ
mouse/mice | maus/mäuse | souris | ratón/ratones | topo/topi | rato/ratos | 老鼠 | ネズミ
deer/deer | hirsch/hirsche reh/rehe | cerf/cerfs | ciervo/ciervos | cervo/cervi | cervo/cervos | 鹿 | 鹿 シカ
hedgehog | igel | hérisson/hérissons | erizo/erizos | riccio/ricci | ouriço/ouriços | 刺猬 | ハリネズミ
frog | frosch/frösche | grenouille/grenouilles | rana/ranas | rana/rane | rã/rãs sapo/sapos | 青蛙 | カエル
turtle | schildkröte/schildkröten | tortue/tortues | tortuga/tortugas | tartaruga/tartarughe | tartaruga/tartarugas | 乌龟 | 亀 カメ
butterfly/butterflies | schmetterling/schmetterlinge | papillon/papillons | mariposa/mariposas | farfalla/farfalle | borboleta/borboletas | 蝴蝶 | 蝶
bee | biene/bienen | abeille/abeilles | abeja/abejas | ape/api | abelha/abelhas | 蜜蜂 | 蜂
penguin | pinguin/pinguine | manchot/manchots pingouin/pingouins | pingüino/pingüinos | pinguino/pinguini | pinguim/pinguins | 企鹅 | ペンギン
panda | panda/pandas | panda/pandas | panda/pandas | panda | panda/pandas | 熊猫 | パンダ
dragon | drache/drachen | dragon/dragons | dragón/dragones | drago/draghi | dragão/dragões | 龙 | 竜 龍
unicorn | einhorn/einhörner | licorne/licornes | unicornio/unicornios | unicorno/unicorni | unicórnio/unicórnios | 独角兽 | ユニコーン
robot | roboter | robot/robots | robot/robots | robot | robô/robôs | 机器人 | ロボット
man/men | mann/männer | homme/hommes | hombre/hombres | uomo/uomini | homem/homens | 男人 | 男
woman/women | frau/frauen | femme/femmes | mujer/mujeres | donna/donne | mulher/mulheres | 女人 | 女
girl | mädchen | fille/filles | niña/niñas chica/chicas | ragazza/ragazze bambina | menina/meninas | 女孩 | 女の子 少女
boy | junge/jungen | garçon/garçons | niño/niños chico/chicos | ragazzo/ragazzi bambino | menino/meninos | 男孩 | 男の子 少年
child/children | kind/kinder | enfant/enfants | hijo/hijos | bimbo/bimbi | criança/crianças | 孩子 | 子供
person/people | mensch/menschen leute | personne/personnes gens | persona/personas gente | persona/persone gente | pessoa/pessoas | 人 | 人
king | könig/könige | roi/rois | rey/reyes | re | rei/reis | 国王 | 王
princess/princesses | prinzessin/prinzessinnen | princesse/princesses | princesa/princesas | principessa/principesse | princesa/princesas | 公主 | お姫様 姫
knight | ritter | chevalier/chevaliers | caballero/caballeros | cavaliere/cavalieri | cavaleiro/cavaleiros | 骑士 | 騎士
astronaut | astronaut/astronauten | astronaute/astronautes | astronauta/astronautas | astronauta/astronauti | astronauta/astronautas | 宇航员 | 宇宙飛行士
house | haus/häuser | maison/maisons | casa/casas | casa/case | casa/casas | 房子 | 家 いえ
castle | schloss/schlösser burg/burgen | château/châteaux | castillo/castillos | castello/castelli | castelo/castelos | 城堡 | 城
church/churches | kirche/kirchen | église/églises | iglesia/iglesias | chiesa/chiese | igreja/igrejas | 教堂 | 教会
lighthouse | leuchtturm/leuchttürme | phare/phares | faro/faros | faro/fari | farol/faróis | 灯塔 | 灯台
bridge | brücke/brücken | pont/ponts | puente/puentes | ponte/ponti | ponte/pontes | 桥 | 橋
windmill | windmühle/windmühlen | moulin/moulins | molino/molinos | mulino/mulini | moinho/moinhos | 风车 | 風車
tent | zelt/zelte | tente/tentes | tienda/tiendas | tenda/tende | tenda/tendas | 帐篷 | テント
tree | baum/bäume | arbre/arbres | árbol/árboles | albero/alberi | árvore/árvores | 树 大树 | 木
flower | blume/blumen | fleur/fleurs | flor/flores | fiore/fiori | flor/flores | 花 | 花
rose | rose/rosen | rose/roses | rosa/rosas | rosa/rose | rosa/rosas | 玫瑰 | 薔薇 バラ
sunflower | sonnenblume/sonnenblumen | tournesol/tournesols | girasol/girasoles | girasole/girasoli | girassol/girassóis | 向日葵 | ひまわり
mushroom | pilz/pilze | champignon/champignons | seta/setas hongo/hongos | fungo/funghi | cogumelo/cogumelos | 蘑菇 | キノコ
cactus | kaktus/kakteen | cactus | cactus | cactus | cacto/cactos | 仙人掌 | サボテン
apple | apfel/äpfel | pomme/pommes | manzana/manzanas | mela/mele | maçã/maçãs | 苹果 | りんご リンゴ
orange | orange/orangen | orange/oranges | naranja/naranjas | arancia/arance | laranja/laranjas | 橙子 | オレンジ
banana | banane/bananen | banane/bananes | plátano/plátanos banana | banana/banane | banana/bananas | 香蕉 | バナナ
cake | kuchen torte | gâteau/gâteaux | pastel/pasteles tarta/tartas | torta/torte | bolo/bolos | 蛋糕 | ケーキ
bread | brot/brote | pain/pains | pan | pane | pão/pães | 面包 | パン
cup | tasse/tassen | tasse/tasses | taza/tazas | tazza/tazze | xícara/xícaras | 杯子 | カップ
bottle | flasche/flaschen | bouteille/bouteilles | botella/botellas | bottiglia/bottiglie | garrafa/garrafas | 瓶子 | 瓶
vase | vase/vasen | vase/vases | jarrón/jarrones | vaso/vasi | jarro | 花瓶 | 花瓶
table | tisch/tische | table/tables | mesa/mesas | tavolo/tavoli | mesa/mesas | 桌子 | テーブル
chair | stuhl/stühle | chaise/chaises | silla/sillas | sedia/sedie | cadeira/cadeiras | 椅子 | 椅子
bed | bett/betten | lit/lits | cama/camas | letto/letti | cama/camas | 床 | ベッド
sofa | sofa/sofas | canapé/canapés | sofá/sofás | divano/divani | sofá/sofás | 沙发 | ソファ
lamp | lampe/lampen | lampe/lampes | lámpara/lámparas | lampada/lampade | lâmpada/lâmpadas | 灯 | ランプ
book | buch/bücher | livre/livres | libro/libros | libro/libri | livro/livros | 书 | 本
car | auto/autos wagen | voiture/voitures | coche/coches carro | macchina/macchine auto | carro/carros | 汽车 | 車 くるま
train | zug/züge | train/trains | tren/trenes | treno/treni | trem/trens comboio | 火车 | 電車 列車
bus/buses | bus/busse | bus autobus | autobús/autobuses | autobus | ônibus autocarro | 公共汽车 | バス
bicycle | fahrrad/fahrräder | vélo/vélos bicyclette | bicicleta/bicicletas | bicicletta/biciclette bici | bicicleta/bicicletas | 自行车 | 自転車
sailing_boat | segelboot/segelboote boot/boote | voilier/voiliers bateau/bateaux | velero/veleros barco/barcos | barca/barche | barco/barcos veleiro/veleiros | 帆船 船 小船 | 船 ヨット
ship | schiff/schiffe | navire/navires | buque/buques | nave/navi | navio/navios | 轮船 | 汽船
aeroplane | flugzeug/flugzeuge | avion/avions | avión/aviones | aereo/aerei | avião/aviões | 飞机 | 飛行機
rocket | rakete/raketen | fusée/fusées | cohete/cohetes | razzo/razzi | foguete/foguetes | 火箭 | ロケット
hot_air_balloon | heißluftballon/heißluftballons | montgolfière/montgolfières | globo_aerostático | mongolfiera/mongolfiere | balão_de_ar | 热气球 | 気球
balloon | luftballon/luftballons ballon | ballon/ballons | globo/globos | palloncino/palloncini | balão/balões | 气球 | 風船
umbrella | regenschirm/regenschirme | parapluie/parapluies | paraguas | ombrello/ombrelli | guarda-chuva | 雨伞 | 傘
hat | hut/hüte | chapeau/chapeaux | sombrero/sombreros | cappello/cappelli | chapéu/chapéus | 帽子 | 帽子
guitar | gitarre/gitarren | guitare/guitares | guitarra/guitarras | chitarra/chitarre | violão guitarra | 吉他 | ギター
clock | uhr/uhren | horloge/horloges | reloj/relojes | orologio/orologi | relógio/relógios | 钟 | 時計
sun | sonne | soleil | sol | sole | sol | 太阳 | 太陽
moon | mond | lune | luna | luna | lua | 月亮 | 月
star | stern/sterne | étoile/étoiles | estrella/estrellas | stella/stelle | estrela/estrelas | 星星 | 星
cloud | wolke/wolken | nuage/nuages | nube/nubes | nuvola/nuvole | nuvem/nuvens | 云 | 雲
rainbow | regenbogen | arc-en-ciel | arcoíris arcoiris | arcobaleno | arco-íris | 彩虹 | 虹
mountain | berg/berge | montagne/montagnes | montaña/montañas | montagna/montagne | montanha/montanhas | 山 | 山
hill | hügel | colline/collines | colina/colinas | collina/colline | colina/colinas | 小山 | 丘
volcano | vulkan/vulkane | volcan/volcans | volcán/volcanes | vulcano/vulcani | vulcão/vulcões | 火山 | 火山
island | insel/inseln | île/îles | isla/islas | isola/isole | ilha/ilhas | 岛 | 島
snowman/snowmen | schneemann/schneemänner | bonhomme_de_neige | muñeco_de_nieve | pupazzo_di_neve | boneco_de_neve | 雪人 | 雪だるま
heart | herz/herzen | cœur/cœurs coeur | corazón/corazones | cuore/cuori | coração/corações | 心 | ハート
gift | geschenk/geschenke | cadeau/cadeaux | regalo/regalos | regalo/regali | presente/presentes | 礼物 | 贈り物
"""  # noqa: E501 - a row is one line

SETTINGS = """
beach | strand | plage | playa | spiaggia | praia | 海滩 沙滩 | 海辺 浜辺 砂浜
sea | meer | mer | mar | mare | mar | 海 大海 | 海
lake | see | lac | lago | lago | lago | 湖 | 湖
forest | wald wälder | forêt bois | bosque | bosco foresta | floresta | 森林 树林 | 森 林
city | stadt | ville | ciudad | città | cidade | 城市 | 街 都市
village | dorf | village | pueblo | villaggio paese | aldeia vila | 村庄 | 村
street | straße strasse | rue | calle | strada via | rua | 街道 | 道
harbour | hafen | port | puerto | porto | porto | 港口 | 港
desert | wüste | désert | desierto | deserto | deserto | 沙漠 | 砂漠
meadow | wiese wiesen | pré prairie | prado | prato | prado campo | 草地 | 草原
garden | garten | jardin | jardín | giardino | jardim | 花园 | 庭
farm | bauernhof | ferme | granja | fattoria | fazenda | 农场 | 農場
mountains | gebirge | montagnes_enneigées | sierra | monti | serra | 群山 | 山脈
room | zimmer | chambre | habitación | stanza | quarto | 房间 | 部屋
space | weltraum weltall | espace | espacio | spazio | espaço | 太空 | 宇宙
sky | himmel | ciel | cielo | cielo | céu | 天空 | 空
at_night | nachts nacht | nuit | noche | notte | noite | 夜晚 晚上 | 夜
day | tag | jour | día | giorno | dia | 白天 | 昼
sunset | sonnenuntergang abend | coucher_de_soleil crépuscule | atardecer | tramonto | pôr_do_sol | 日落 | 夕焼け 夕日
sunrise | sonnenaufgang morgen | aube lever_de_soleil | amanecer | alba | amanhecer | 日出 | 朝 日の出
rain | regen | pluie | lluvia | pioggia | chuva | 雨 | 雨
snow | schnee | neige | nieve | neve | neve | 雪 | 雪
storm | sturm gewitter | tempête orage | tormenta | tempesta | tempestade | 暴风雨 | 嵐
fog | nebel | brouillard | niebla | nebbia | nevoeiro | 雾 | 霧
spring | frühling | printemps | primavera | primavera | primavera | 春天 | 春
summer | sommer | été | verano | estate | verão | 夏天 | 夏
autumn | herbst | automne | otoño | autunno | outono | 秋天 | 秋
winter | winter | hiver | invierno | inverno | inverno | 冬天 | 冬
watercolour | aquarell | aquarelle | acuarela | acquerello | aquarela | 水彩 | 水彩
oil_painting | ölgemälde | peinture_à_l'huile | óleo | olio | óleo | 油画 | 油絵
red | rot rote roter rotes roten rotem | rouge rouges | rojo roja rojos rojas | rosso rossa rossi rosse | vermelho vermelha vermelhos vermelhas | 红色 红 | 赤い 赤
blue | blau blaue blauer blaues blauen blauem | bleu bleue bleus bleues | azul azules | blu azzurro azzurra | azul azuis | 蓝色 蓝 | 青い 青
green | grün grüne grüner grünes grünen | vert verte verts vertes | verde verdes | verde verdi | verde verdes | 绿色 绿 | 緑の 緑
yellow | gelb gelbe gelber gelbes gelben | jaune jaunes | amarillo amarilla amarillos amarillas | giallo gialla gialli gialle | amarelo amarela amarelos amarelas | 黄色 黄 | 黄色い 黄色
black | schwarz schwarze schwarzer schwarzes schwarzen | noir noire noirs noires | negro negra negros negras | nero nera neri nere | preto preta pretos pretas | 黑色 黑 | 黒い 黒
white | weiß weiße weißer weißes weißen weisse | blanc blanche blancs blanches | blanco blanca blancos blancas | bianco bianca bianchi bianche | branco branca brancos brancas | 白色 白 | 白い 白
brown | braun braune brauner braunes braunen | marron brun brune | marrón marrones | marrone marroni | marrom castanho | 棕色 | 茶色の 茶色
pink | rosa | rose | rosado rosada | rosa | rosa | 粉色 粉红色 | ピンクの ピンク
purple | lila violett violette | violet violette violets | morado morada | viola | roxo roxa | 紫色 | 紫の 紫
grey | grau graue grauer graues grauen | gris grise | gris grises | grigio grigia grigi | cinza | 灰色 | 灰色の
golden | golden goldene goldener goldenes | doré dorée | dorado dorada | dorato dorata | dourado dourada | 金色 | 金色の
small | klein kleine kleiner kleines kleinen | petit petite petits petites | pequeño pequeña pequeños pequeñas | piccolo piccola piccoli piccole | pequeno pequena pequenos pequenas | 小 | 小さな 小さい
big | groß große großer großes großen | grand grande grands grandes gros grosse | grande grandes gran | grande grandi | grande grandes | 大 | 大きな 大きい
happy | glücklich glückliche glücklicher fröhlich fröhliche | heureux heureuse joyeux | feliz felices | felice felici | feliz felizes | 快乐 | 嬉しい
sad | traurig traurige trauriger trauriges | triste tristes | triste tristes | triste tristi | triste tristes | 悲伤 | 悲しい
"""  # noqa: E501 - a row is one line

GLUE = """
the | der die das den dem des | le la les l | el la los las | il lo la i gli le l | o os as | . | .
a | ein eine einen einem einer eines | un une | un una | un uno una | um uma | 一只 一个 一条 一座 一艘 一朵 一棵 一匹 一头 一辆 | .
and | und | et | y e | e ed | e | 和 与 | と
with | mit | avec | con | con | com | 带着 | .
without | ohne | sans | sin | senza | sem | 没有 | .
in | in | dans en | en | in dentro | em | . | .
in_the | im ins | au aux | . | nel nella nello nei nelle | no na nos nas | 里 中 | の中 の中の
on | auf | sur | sobre encima_de | su sopra | em_cima_de | . | .
on_the | aufs | . | . | sul sulla sullo sui | . | 上 | の上 の上の
at_the | am beim zum zur | à | al | al alla allo a | ao à | . | .
under | unter | sous | bajo debajo_de | sotto | sob embaixo_de | 下 | の下
above | über | au-dessus_de | . | . | acima_de | . | .
beside | neben bei | à_côté_de à_côté_d près_de | al_lado_de junto_a cerca_de | accanto_a vicino_a | ao_lado_de perto_de | . | .
in_front_of | vor | devant | delante_de frente_a | davanti_a | na_frente_de em_frente_de | . | .
behind | hinter | derrière | detrás_de | dietro | atrás_de | . | .
between | zwischen | entre | entre | tra fra | entre | . | .
of | von vom | de du des d | de del | di del della dell dei | de do da dos das | . | .
. | bitte zeichne male bild mir | dessine dessine-moi s'il | dibuja por favor | disegna | desenha desenhe | 的 在 画 | の が に で を は いる ある 描いて
two | zwei | deux | dos | due | dois duas | 两只 两个 两 二 | 二匹 二つ
three | drei | trois | tres | tre | três | 三只 三个 三 | 三匹 三つ
four | vier | quatre | cuatro | quattro | quatro | 四只 四个 四 | 四匹
five | fünf | cinq | cinco | cinque | cinco | 五只 五个 五 | 五匹
six | sechs | six | seis | sei | seis | 六只 六个 六 | 六匹
seven | sieben | sept | siete | sette | sete | 七只 七个 七 | 七匹
eight | acht | huit | ocho | otto | oito | 八只 八个 八 | 八匹
nine | neun | neuf | nueve | nove | nove | 九只 九个 九 | 九匹
ten | zehn | dix | diez | dieci | dez | 十只 十个 十 | 十匹
many | viele vielen | beaucoup | muchos muchas | molti molte | muitos muitas | 很多 许多 | たくさんの
flying | fliegend fliegender fliegende fliegendes fliegt | volant vole | volando vuela | volante vola | voando | 飞 | 飛ぶ
"""  # noqa: E501 - a row is one line
