import { list, type Signs } from './list.ts';

export const vietnamese: Signs = {
  angry: list(`
    khong the chap nhan | qua dang | qua te | te hai | that vo ly | buc minh | buc xuc | tuc gian |
    tuc dien | phat dien | cac anh la lua dao | san lua dao | bon lua dao | lu lua dao | do lua dao |
    an cuop | an cap tien | tra lai tien cho toi | tra tien cho toi | tien cua toi dau | tien toi dau |
    ho tro qua kem | dich vu qua te | toi se kien | kien cac anh | luat su cua toi se | goi luat su |
    to cao cac | khieu nai len | het kien nhan | mat kien nhan | dung bien minh | dung lo toi di |
    dung phot lo | noi doi | doi tra | vo trach nhiem | vo dung | that nuc cuoi | coi thuong khach |
    tro dua | chan ngay | toi muon gap quan ly | chan lam roi | lam an kieu gi
  `),
  irked: list(`
    khong ai tra loi | chang ai tra loi | van dang cho | van chua co | may ngay roi | may tuan roi |
    lan thu ba | lan thu tu | that vong | sao chep | co ai khong | khong mot loi |
    khong tin noi
  `),
  desperate: list(`
    tuyet vong | van xin | cau xin | tay toi run | run tay | khong ngu duoc | mat ngu | khong ngu noi |
    hoang loan | hoang so | so lam | toan bo tien tiet kiem | tien tiet kiem ca doi | ca gia tai |
    tat ca nhung gi toi co | mat het | mat trang | dang khoc | tu tu | chet mat | pha san
  `),
  worried: list(`
    lo lang | lo qua | so hai | rat lo | cang thang | khong biet phai lam | khong biet lam gi |
    lam on giup toi | xin giup toi | tien tiet kiem | tien thue nha | gap lam | khan cap |
    so tien lon doi voi toi
  `),
  relieved: list(`
    duoc roi | da nhan duoc tien | nhan duoc roi | tien ve roi | tien da ve | xong roi | on roi |
    da giai quyet | cuu toi
  `),
  thanks: list(`cam on | cam ta | tuyet voi | tot qua`),
  not: list(`khong | chua | chang | dung | khong phai`),
};
