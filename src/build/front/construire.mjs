// placeholder replaced by the front build
