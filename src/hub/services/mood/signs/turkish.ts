import { list, type Signs } from './list.ts';

export const turkish: Signs = {
  angry: list(`
    kabul edilemez | rezalet | rezillik | sacmalik | skandal | yaziklar olsun | yeter artik |
    artik yeter | biktim | usandim | sinirlendim | cok sinirliyim | ofkeliyim | cildiracagim |
    dolandiricisiniz | dolandirici bir borsa | dolandiricilar | hirsizlar | hirsizsiniz |
    paramı çaldınız | parami caldiniz | parami calıyorsunuz | parami geri verin | parami istiyorum |
    param nerede | en kotu borsa | en kotu destek | berbat bir destek | berbat hizmet | berbat |
    dava acacagim | sikayet edecegim | avukatimla gorusecegim | avukatimi ariyorum | sabrim tasti |
    sabrim kalmadi | sabrim tukendi | yalan soyluyorsunuz | yalancilar | beceriksiz* | ise yaramaz* |
    dalga mi geciyorsunuz | alay mi ediyorsunuz | mudurunuzu | yetkili biriyle gorusmek | bu ne bicim |
    beni oyalamayi birakin | oyalamayin | ayip artik
  `),
  irked: list(`
    kimse cevap vermiyor | kimse yanit vermiyor | cevap yok | hala bekliyorum | gunlerdir | haftalardir |
    ucuncu kez | dorduncu kez | kopyala yapistir | bahane* | hayal kirikligi | kimse yok mu | inanilmaz
  `),
  desperate: list(`
    caresizim | caresiz kaldim | yalvaririm | yalvariyorum | ellerim titriyor | uyuyamiyorum |
    uyuyamadim | uyumadim | gozume uyku girmiyor | panik icindeyim | cok korkuyorum | tum birikimim |
    butun birikimim | hayatimin birikimi | her seyim | her seyimi kaybettim | agliyorum | intihar |
    mahvoldum | perisanim | neredeyse her seyim | aklimi kaciracagim
  `),
  worried: list(`
    endiseliyim | endiseleniyorum | korkuyorum | tedirginim | stres* | ne yapacagimi bilmiyorum |
    lutfen yardim edin | birikimim | kira param | kaygili* | acil | benim icin cok para | her dakika
  `),
  relieved: list(`
    calisti | simdi calisiyor | artik calisiyor | duzeldi | cozuldu | halloldu | hesabima gecti |
    icim rahatladi | gunumu kurtardiniz
  `),
  thanks: list(`tesekkur* | sagolun | sag olun | eyvallah | mukemmel | harika`),
  not: list(`degil | hic`),
};
