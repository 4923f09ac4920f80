class ShopTests;
