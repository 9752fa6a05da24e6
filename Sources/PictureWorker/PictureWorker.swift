// PictureWorker
